package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import id.siaga.notification.config.NotificationConfig;
import id.siaga.notification.domain.DeliveryOutcome;
import id.siaga.notification.domain.DeliveryStatus;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a provider's status. It also settles a send whose answer we never got: the status carries our own id, so that a
 * message sent just before a kill is not sent again.
 */
@ApplicationScoped
public class RecordDelivery {
    private final Notifications notifications;
    private final Consequences consequences;
    private final Providers providers;
    private final Duration accountPause;

    RecordDelivery(
            Notifications notifications, Consequences consequences, Providers providers, NotificationConfig config) {
        this.notifications = notifications;
        this.consequences = consequences;
        this.providers = providers;
        this.accountPause = config.sending().accountPause();
    }

    /** @param notificationId as the provider returned it; anything or null for messages that are not ours */
    public Uni<Void> handle(Tx tx, String notificationId, DeliveryStatus status) {
        return notifications
                .find(tx, id(notificationId), status.messageId())
                .chain(found -> found.map(notification -> record(tx, notification, status))
                        .orElseGet(RecordDelivery::nothing));
    }

    private Uni<Void> record(Tx tx, Notification notification, DeliveryStatus status) {
        return switch (status) {
            case DeliveryStatus.Failed failed ->
                notifications
                        .isFirstRefusal(tx, notification.id(), failed.messageId(), failed.code())
                        .chain(news ->
                                news ? tx.instant().chain(now -> step(tx, notification, failed, now)) : nothing());
            default -> step(tx, notification, status, status.at());
        };
    }

    private Uni<Void> step(Tx tx, Notification notification, DeliveryStatus status, Instant now) {
        return notification
                .after(status, meaning(notification, status), now, accountPause)
                .map(next -> sentFirst(tx, notification, status)
                        .chain(() -> notifications.save(tx, notification.id(), next))
                        .chain(() -> consequences.of(tx, notification, next, now)))
                .orElseGet(RecordDelivery::nothing);
    }

    private DeliveryOutcome meaning(Notification notification, DeliveryStatus status) {
        int code = status instanceof DeliveryStatus.Failed failed ? failed.code() : 0;
        return providers
                .of(notification.channel())
                .map(provider -> provider.meaningOf(code))
                .orElse(new DeliveryOutcome.Refused(code));
    }

    /** Delivered or read before we heard of "sent": it was sent, and others need the provider's id. */
    private Uni<Void> sentFirst(Tx tx, Notification notification, DeliveryStatus status) {
        boolean skipped = status instanceof DeliveryStatus.Delivered || status instanceof DeliveryStatus.Read;
        if (!skipped || notification.state().progress() > 0) {
            return nothing();
        }
        NotificationState.Sent sent = new NotificationState.Sent(status.messageId(), status.at());
        return notifications
                .save(tx, notification.id(), sent)
                .chain(() -> consequences.of(tx, notification, sent, status.at()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Optional<UUID> id(String notificationId) {
        try {
            return Optional.ofNullable(notificationId).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
