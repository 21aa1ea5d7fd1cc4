package id.siaga.notification.domain;

import java.time.Duration;

/**
 * How long until the next attempt. The pair limit follows the provider's own advice, 4^n seconds (WhatsApp Cloud API,
 * error 131056); everything else doubles from a second to five minutes.
 */
final class Backoff {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_FOR_PAIR = Duration.ofHours(1);
    private static final Duration MAINTENANCE = Duration.ofMinutes(1);
    private static final int STEEPEST = 12;

    private Backoff() {}

    /** @param attempts made so far, at least one */
    static Duration after(DeliveryOutcome.Reason reason, int attempts) {
        int step = Math.min(attempts, STEEPEST);
        return switch (reason) {
            case PAIR_LIMIT -> shorter(Duration.ofSeconds(1L << (2 * step)), LONGEST_FOR_PAIR);
            case MAINTENANCE -> MAINTENANCE;
            case THROTTLED, UNREACHABLE -> shorter(Duration.ofSeconds(1L << (step - 1)), LONGEST);
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
