package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/** Time is running out; the officer on duty is told. {@code kind} says of which promise; absent means response. */
public record ClockReminded(
        String complaintId,
        String clock,
        String rung,
        String unit,
        List<String> audience,
        Instant dueAt,
        Instant at,
        String kind)
        implements PromiseEvent {
    public ClockReminded {
        Require.present("complaintId", complaintId);
        Require.present("clock", clock);
        Require.present("rung", rung);
        Require.present("dueAt", dueAt);
        Require.present("at", at);
        audience = Require.copy(audience);
        kind = kind == null ? RESPONSE : kind;
    }

    @Override
    public String key() {
        return complaintId;
    }
}
