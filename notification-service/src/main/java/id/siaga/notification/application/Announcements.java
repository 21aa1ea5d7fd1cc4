package id.siaga.notification.application;

import id.siaga.contracts.Event;
import id.siaga.contracts.notification.NotificationDelivered;
import id.siaga.contracts.notification.NotificationExpired;
import id.siaga.contracts.notification.NotificationFailed;
import id.siaga.contracts.notification.NotificationHeld;
import id.siaga.contracts.notification.NotificationRead;
import id.siaga.contracts.notification.NotificationSent;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import id.siaga.notification.domain.NotificationState.Delivered;
import id.siaga.notification.domain.NotificationState.Due;
import id.siaga.notification.domain.NotificationState.Expired;
import id.siaga.notification.domain.NotificationState.Failed;
import id.siaga.notification.domain.NotificationState.Held;
import id.siaga.notification.domain.NotificationState.Read;
import id.siaga.notification.domain.NotificationState.Sending;
import id.siaga.notification.domain.NotificationState.Sent;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Says on Kafka what became of a notification. What is about no complaint, such as a greeting, concerns nobody else. */
@ApplicationScoped
public class Announcements {
    private final Outbox outbox;
    private final MeterRegistry meters;

    Announcements(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        this.meters = meters;
    }

    Uni<Void> say(Tx tx, Notification notification, NotificationState state, Instant at) {
        String outcome = state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("siaga.notifications", "purpose", notification.purpose(), "outcome", outcome)
                .increment();
        return notification.complaint() == null
                ? Uni.createFrom().voidItem()
                : event(notification, state, at)
                        .map(event -> outbox.append(tx, event))
                        .orElseGet(() -> Uni.createFrom().voidItem());
    }

    static Optional<Event> event(Notification n, NotificationState state, Instant at) {
        String id = n.id().toString();
        String audience = n.audience().code();
        return Optional.ofNullable(
                switch (state) {
                    case Due due -> null;
                    case Sending sending -> null;
                    case Held held ->
                        new NotificationHeld(
                                id,
                                n.complaint(),
                                audience,
                                n.purpose(),
                                held.reason().code(),
                                at);
                    case Expired expired -> new NotificationExpired(id, n.complaint(), audience, n.purpose(), at);
                    case Sent sent -> sent(n, sent);
                    case Delivered delivered ->
                        new NotificationDelivered(id, n.complaint(), audience, n.purpose(), delivered.at());
                    case Read read -> new NotificationRead(id, n.complaint(), audience, n.purpose(), read.at());
                    case Failed failed ->
                        new NotificationFailed(
                                id, n.complaint(), audience, n.purpose(), failed.reason(), failed.code(), at);
                });
    }

    private static NotificationSent sent(Notification n, Sent sent) {
        return new NotificationSent(
                n.id().toString(),
                n.complaint(),
                n.recipient(),
                n.audience().code(),
                n.purpose(),
                n.channel(),
                n.account(),
                sent.providerMessageId(),
                sent.at());
    }
}
