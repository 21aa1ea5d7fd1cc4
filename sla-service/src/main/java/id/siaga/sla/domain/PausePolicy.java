package id.siaga.sla.domain;

import id.siaga.region.RegionPack;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a promise may wait for the citizen, in sum, and what that does to its deadline. A broken promise does not wait:
 * nobody escapes the ladder by asking something afterwards.
 */
public record PausePolicy(RegionPack pack) {
    public boolean allows(Promise promise, Instant at) {
        return promise.keptBy(at) && left(promise).isPositive();
    }

    Instant resumesAt(Promise promise, Instant pausedAt) {
        return pausedAt.plus(left(promise));
    }

    /** How much later a promise is due by this pause. */
    Duration gained(Instant pausedAt, Instant resumedAt) {
        return pack.workingTime(pausedAt, resumedAt);
    }

    Instant dueAfter(Instant dueAt, Duration gained) {
        return pack.extended(dueAt, gained);
    }

    private Duration left(Promise promise) {
        return pack.clockTerms().pauses().minus(promise.pauses().total());
    }
}
