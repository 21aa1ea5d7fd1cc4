package id.siaga.sla.persistence;

import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Step;
import java.time.Instant;

/** A clock as its row has it. While it waits, its next moment is the end of the waiting; the step is the one held back. */
record ClockColumns(
        Clock clock, String state, Instant endedAt, int acknowledgedLevel, Instant pausedAt, Instant nextAt) {
    static ClockColumns of(Clock clock) {
        Instant next = clock.pending() == null ? null : clock.pending().at();
        return switch (clock) {
            case Clock.Running running ->
                new ClockColumns(clock, "RUNNING", null, running.acknowledgedLevel(), null, next);
            case Clock.Paused paused ->
                new ClockColumns(
                        clock, "PAUSED", null, paused.acknowledgedLevel(), paused.pausedAt(), paused.resumesAt());
            case Clock.Met met -> new ClockColumns(clock, "MET", met.at(), 0, null, next);
            case Clock.Cancelled cancelled -> new ClockColumns(clock, "CANCELLED", cancelled.at(), 0, null, next);
        };
    }

    Step pending() {
        return clock.pending();
    }
}
