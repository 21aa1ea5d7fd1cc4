package id.siaga.contracts.sla;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A provisional escalation was right. */
public record EscalationConfirmed(String complaintId, String escalationId, Instant at) implements Event {
    public EscalationConfirmed {
        Require.present("complaintId", complaintId);
        Require.present("escalationId", escalationId);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
