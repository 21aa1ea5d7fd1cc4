package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/**
 * A rung of the ladder fired. {@code audience} are person ids; a provisional one is for board and operators only. {@code
 * kind} says of which promise; absent means response, the public one.
 */
public record ComplaintEscalated(
        String complaintId,
        String clock,
        String escalationId,
        int level,
        String rung,
        int repetition,
        boolean provisional,
        String unit,
        List<String> audience,
        Instant dueAt,
        Instant firedAt,
        String kind)
        implements PromiseEvent {
    public ComplaintEscalated {
        Require.present("complaintId", complaintId);
        Require.present("clock", clock);
        Require.present("escalationId", escalationId);
        Require.present("rung", rung);
        Require.present("dueAt", dueAt);
        Require.present("firedAt", firedAt);
        audience = Require.copy(audience);
        kind = kind == null ? RESPONSE : kind;
    }

    @Override
    public String key() {
        return complaintId;
    }
}
