package id.siaga.contracts.sla;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/** Time is running out; the officer on duty is told. */
public record ClockReminded(
        String complaintId, String clock, String rung, String unit, List<String> audience, Instant dueAt, Instant at)
        implements Event {
    public ClockReminded {
        Require.present("complaintId", complaintId);
        Require.present("clock", clock);
        Require.present("rung", rung);
        Require.present("dueAt", dueAt);
        Require.present("at", at);
        audience = Require.copy(audience);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
