package id.siaga.contracts.sla;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import id.siaga.contracts.complaint.Actor;
import java.time.Instant;

/** Somebody of the audience has seen it; repeats stop. */
public record EscalationAcknowledged(String complaintId, String escalationId, Actor actor, Instant at)
        implements Event {
    public EscalationAcknowledged {
        Require.present("complaintId", complaintId);
        Require.present("escalationId", escalationId);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
