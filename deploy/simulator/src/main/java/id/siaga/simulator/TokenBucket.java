package id.siaga.simulator;

import java.time.Duration;
import java.time.Instant;

/** A burst of {@code capacity}, refilled by one every {@code every}. */
final class TokenBucket {
    private final int capacity;
    private final Duration every;
    private double tokens;
    private Instant filledAt;

    TokenBucket(int capacity, Duration every, Instant now) {
        this.capacity = capacity;
        this.every = every;
        this.tokens = capacity;
        this.filledAt = now;
    }

    boolean take(Instant now) {
        if (now.isAfter(filledAt)) {
            double gained = (double) Duration.between(filledAt, now).toNanos() / every.toNanos();
            tokens = Math.min(capacity, tokens + gained);
            filledAt = now;
        }
        // an exact refill must count although the division may fall a hair short
        if (tokens < 1 - 1e-9) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
