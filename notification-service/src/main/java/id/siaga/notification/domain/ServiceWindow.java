package id.siaga.notification.domain;

import java.time.Duration;
import java.time.Instant;

/** WhatsApp's rule: free text only within 24 hours of the person's last message to that number. */
public final class ServiceWindow {
    private static final Duration OPEN = Duration.ofHours(24);

    private ServiceWindow() {}

    /** @param lastInbound null when we never heard of one; then the provider's own answer decides */
    public static boolean isOpen(Instant lastInbound, Instant now) {
        return lastInbound == null || now.isBefore(lastInbound.plus(OPEN));
    }
}
