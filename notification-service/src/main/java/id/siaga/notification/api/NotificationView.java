package id.siaga.notification.api;

import id.siaga.notification.application.Ledger;
import java.time.Instant;

/** One notification as the API shows it. */
public record NotificationView(
        String id,
        String recipient,
        String audience,
        String purpose,
        String channel,
        String state,
        String reason,
        Integer errorCode,
        int attempts,
        Instant requestedAt,
        Instant sentAt,
        Instant deliveredAt,
        Instant readAt) {

    static NotificationView of(Ledger.Entry entry) {
        return new NotificationView(
                entry.id(),
                entry.recipient(),
                entry.audience(),
                entry.purpose(),
                entry.channel(),
                entry.state(),
                entry.reason(),
                entry.errorCode(),
                entry.attempts(),
                entry.requestedAt(),
                entry.sentAt(),
                entry.deliveredAt(),
                entry.readAt());
    }
}
