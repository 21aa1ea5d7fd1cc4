package id.siaga.sla.persistence;

import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Clocks.Move;
import id.siaga.sla.domain.Step;
import java.time.Instant;

/** A clock as its row has it, and its step. While it waits, the step is the one held back, at the end of the waiting. */
record ClockColumns(Clock clock, String state, Instant endedAt, int acknowledgedLevel, Instant pausedAt, Step next) {
    static ClockColumns of(Clock clock) {
        Step next = clock.pending();
        return switch (clock) {
            case Clock.Running running ->
                new ClockColumns(clock, "RUNNING", null, running.acknowledgedLevel(), null, next);
            case Clock.Paused paused ->
                new ClockColumns(
                        clock,
                        "PAUSED",
                        null,
                        paused.acknowledgedLevel(),
                        paused.pausedAt(),
                        next.movedTo(paused.resumesAt()));
            case Clock.Met met -> new ClockColumns(clock, "MET", met.at(), 0, null, next);
            case Clock.Cancelled cancelled -> new ClockColumns(clock, "CANCELLED", cancelled.at(), 0, null, next);
        };
    }

    Move move() {
        return new Move(clock.promise().id(), endedAt != null, next);
    }
}
