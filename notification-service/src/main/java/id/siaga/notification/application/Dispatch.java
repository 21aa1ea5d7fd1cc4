package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.notification.config.NotificationConfig;
import id.siaga.notification.domain.DeliveryOutcome;
import id.siaga.notification.domain.HoldReason;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import id.siaga.notification.domain.OutgoingMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Gives one message to its provider and writes down what the provider said. */
@ApplicationScoped
class Dispatch {
    private final UnitOfWork unitOfWork;
    private final DueNotifications due;
    private final Consequences consequences;
    private final Providers providers;
    private final Duration lease;
    private final Duration accountPause;

    Dispatch(
            UnitOfWork unitOfWork,
            DueNotifications due,
            Consequences consequences,
            Providers providers,
            NotificationConfig config) {
        this.unitOfWork = unitOfWork;
        this.due = due;
        this.consequences = consequences;
        this.providers = providers;
        this.lease = config.sending().lease();
        this.accountPause = config.sending().accountPause();
    }

    Uni<Void> handle(Notification notification, OutgoingMessage message) {
        return providers
                .of(message.channel())
                .map(provider -> provider.send(message)
                        .chain(outcome -> unitOfWork.run(tx -> record(tx, notification, outcome))))
                .orElseGet(() -> unitOfWork.run(tx -> hold(tx, notification)));
    }

    private Uni<Void> hold(Tx tx, Notification notification) {
        NotificationState.Held held = new NotificationState.Held(HoldReason.CHANNEL, null);
        return tx.instant().chain(now -> settle(tx, notification, held, now));
    }

    private Uni<Void> record(Tx tx, Notification notification, DeliveryOutcome outcome) {
        return due.recordAttempt(tx, notification, outcome).chain(tx::instant).chain(now -> {
            NotificationState state = notification.after(outcome, now, now.plus(lease), accountPause);
            return settle(tx, notification, state, now);
        });
    }

    private Uni<Void> settle(Tx tx, Notification notification, NotificationState state, Instant now) {
        return due.settle(tx, notification, state)
                .chain(settled -> settled
                        ? consequences.of(tx, notification, state, now)
                        : Uni.createFrom().voidItem());
    }
}
