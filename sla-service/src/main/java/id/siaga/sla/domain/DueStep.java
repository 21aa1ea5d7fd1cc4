package id.siaga.sla.domain;

import java.time.Instant;

/**
 * A step whose moment has come, claimed by one transaction.
 *
 * @param endedAt when the promise ended, or null while it does not
 * @param pausedAt since when it waits for the citizen, or null; then the step's moment is the end of the waiting
 */
public record DueStep(Promise promise, Step step, int acknowledgedLevel, Instant endedAt, Instant pausedAt) {
    public boolean endsPause() {
        return pausedAt != null;
    }

    public Clock.Paused paused() {
        return new Clock.Paused(promise, step, acknowledgedLevel, pausedAt, step.at());
    }

    public Clocks.Move move(LadderPolicy ladder, Instant now) {
        return new Clocks.Move(promise.id(), isOver(), next(ladder, now));
    }

    /** What the promise waits for after this step fired; null when nothing more comes. */
    public Step next(LadderPolicy ladder, Instant now) {
        Instant asOf = isOver() && endedAt.isBefore(now) ? endedAt : now;
        Step next = ladder.next(promise, step, acknowledgedLevel, asOf);
        return isOver() ? ladder.owed(promise, next, endedAt) : next;
    }

    private boolean isOver() {
        return endedAt != null;
    }
}
