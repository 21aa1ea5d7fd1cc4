package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;

/** A resolution waits for the citizen. Without any further word it goes on at {@code resumesAt}. */
public record ClockPaused(
        String complaintId, String clock, String kind, Instant pausedAt, Instant resumesAt, Instant at)
        implements PromiseEvent {
    public ClockPaused {
        Require.present("complaintId", complaintId);
        Require.present("clock", clock);
        Require.present("kind", kind);
        Require.present("pausedAt", pausedAt);
        Require.present("resumesAt", resumesAt);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
