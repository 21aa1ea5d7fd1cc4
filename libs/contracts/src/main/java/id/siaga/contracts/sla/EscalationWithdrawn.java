package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;

/**
 * A provisional escalation was wrong: an act had been committed in time. {@code kind} says of which promise; absent
 * means response.
 */
public record EscalationWithdrawn(String complaintId, String escalationId, Instant at, String kind)
        implements PromiseEvent {
    public EscalationWithdrawn {
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
