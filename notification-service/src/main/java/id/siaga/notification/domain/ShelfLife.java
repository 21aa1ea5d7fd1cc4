package id.siaga.notification.domain;

import java.time.Duration;
import java.time.Instant;

/** How long a message to a person is worth sending: acknowledgements and alerts 24 hours, answers 7 days. */
public final class ShelfLife {
    private static final Duration SHORT = Duration.ofHours(24);
    private static final Duration LONG = Duration.ofDays(7);

    private ShelfLife() {}

    /** @param requestedAt when it was asked for, not when we heard of it: a replay must send nothing */
    public static Instant end(String purpose, Instant requestedAt) {
        return requestedAt.plus(isShort(purpose) ? SHORT : LONG);
    }

    private static boolean isShort(String purpose) {
        return switch (purpose) {
            case "ack", "ack.triage", "outside", "service.answer", "greeting", "help", "danger", "not-found" -> true;
            default -> purpose.startsWith("officer.");
        };
    }
}
