package id.siaga.sla.application;

import id.siaga.contracts.Event;
import id.siaga.contracts.sla.ClockCancelled;
import id.siaga.contracts.sla.ClockMet;
import id.siaga.contracts.sla.ClockPaused;
import id.siaga.contracts.sla.ClockResumed;
import id.siaga.contracts.sla.ClockStarted;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Promise;
import java.time.Instant;
import java.util.Optional;

/** What a change of a clock says to the outside. */
final class ClockEvents {
    private ClockEvents() {}

    /** Empty when only the ladder changed. */
    static Optional<Event> of(Clock.Open before, Clock after, Instant now) {
        return switch (after) {
            case Clock.Met met -> Optional.of(met(met, now));
            case Clock.Cancelled cancelled -> Optional.of(cancelled(cancelled.promise(), now));
            case Clock.Paused paused ->
                before instanceof Clock.Paused ? Optional.empty() : Optional.of(paused(paused, now));
            case Clock.Running running ->
                before instanceof Clock.Paused paused ? Optional.of(resumed(paused, running, now)) : Optional.empty();
        };
    }

    static ClockStarted started(Promise promise, Instant now) {
        return new ClockStarted(
                promise.complaint(),
                promise.id().toString(),
                promise.kind().word(),
                promise.startsAt(),
                promise.dueAt(),
                promise.policyVersion(),
                now);
    }

    static ClockResumed resumed(Clock.Paused before, Clock.Running after, Instant now) {
        Promise promise = after.promise();
        Instant resumedAt = before.pausedAt()
                .plus(promise.pauses().total().minus(before.promise().pauses().total()));
        return new ClockResumed(
                promise.complaint(),
                promise.id().toString(),
                promise.kind().word(),
                resumedAt,
                promise.dueAt(),
                promise.pauses().total().toSeconds(),
                now);
    }

    private static ClockMet met(Clock.Met met, Instant now) {
        Promise promise = met.promise();
        return new ClockMet(
                promise.complaint(),
                promise.id().toString(),
                promise.kind().word(),
                met.at(),
                promise.dueAt(),
                met.inTime(),
                now);
    }

    private static ClockCancelled cancelled(Promise promise, Instant now) {
        return new ClockCancelled(
                promise.complaint(), promise.id().toString(), promise.kind().word(), now);
    }

    private static ClockPaused paused(Clock.Paused paused, Instant now) {
        Promise promise = paused.promise();
        return new ClockPaused(
                promise.complaint(),
                promise.id().toString(),
                promise.kind().word(),
                paused.pausedAt(),
                paused.resumesAt(),
                now);
    }
}
