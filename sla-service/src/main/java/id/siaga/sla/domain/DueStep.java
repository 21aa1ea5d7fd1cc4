package id.siaga.sla.domain;

import java.time.Instant;

/**
 * A step whose moment has come, claimed by one transaction.
 *
 * @param endedAt when the promise ended, or null while it runs
 */
public record DueStep(Promise promise, Step step, int acknowledgedLevel, Instant endedAt) {
    /** What the row waits for after this step fired; null when nothing more comes. */
    public Step next(LadderPolicy ladder) {
        Step next = ladder.next(promise, step, acknowledgedLevel);
        return endedAt == null ? next : ladder.owed(promise, next, endedAt);
    }
}
