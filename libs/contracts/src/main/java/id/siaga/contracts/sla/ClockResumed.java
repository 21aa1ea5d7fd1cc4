package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;

/** A resolution goes on; {@code dueAt} has moved. {@code pausedSeconds} are all of its pauses together. */
public record ClockResumed(
        String complaintId, String clock, String kind, Instant resumedAt, Instant dueAt, long pausedSeconds, Instant at)
        implements PromiseEvent {
    public ClockResumed {
        Require.present("complaintId", complaintId);
        Require.present("clock", clock);
        Require.present("kind", kind);
        Require.present("resumedAt", resumedAt);
        Require.present("dueAt", dueAt);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
