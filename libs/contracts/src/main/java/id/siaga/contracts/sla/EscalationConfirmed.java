package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;

/** A provisional escalation was right. {@code kind} says of which promise; absent means response. */
public record EscalationConfirmed(String complaintId, String escalationId, Instant at, String kind)
        implements PromiseEvent {
    public EscalationConfirmed {
        Require.present("complaintId", complaintId);
        Require.present("escalationId", escalationId);
        Require.present("at", at);
        kind = kind == null ? RESPONSE : kind;
    }

    @Override
    public String key() {
        return complaintId;
    }
}
