package id.siaga.contracts.sla;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A provisional escalation was wrong: an act had been committed in time. */
public record EscalationWithdrawn(String complaintId, String escalationId, Instant at) implements Event {
    public EscalationWithdrawn {
        Require.present("complaintId", complaintId);
        Require.present("escalationId", escalationId);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
