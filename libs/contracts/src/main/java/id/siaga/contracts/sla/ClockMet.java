package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;

/** An officer acted. {@code inTime} says whether before the deadline. */
public record ClockMet(
        String complaintId, String clock, String kind, Instant metAt, Instant dueAt, boolean inTime, Instant at)
        implements PromiseEvent {
    public ClockMet {
        Require.present("complaintId", complaintId);
        Require.present("clock", clock);
        Require.present("kind", kind);
        Require.present("metAt", metAt);
        Require.present("dueAt", dueAt);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
