package id.siaga.region;

import java.time.Duration;

/** Shrinks or stretches the times of the promise, so that two hours can be watched in two minutes. */
record Scale(Duration response) {
    private static final Duration FULL = Duration.ofHours(2);

    Scale {
        if (response.isNegative() || response.isZero()) {
            throw new IllegalArgumentException("the response time must be positive");
        }
    }

    static Scale full() {
        return new Scale(FULL);
    }

    boolean isFull() {
        return response.equals(FULL);
    }

    /** Exact to the millisecond. */
    Duration of(Duration duration) {
        return Duration.ofMillis(Math.round(duration.toMillis() * (response.toMillis() / (double) FULL.toMillis())));
    }
}
