package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.notification.application.PrepareMessage.Prepared;
import id.siaga.notification.config.NotificationConfig;
import id.siaga.notification.domain.Notification;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Sends what is due. Claiming and recording are two transactions around the provider's call; a kill between them leaves
 * a lease, which a status of the provider or, failing that, the lease's end resolves.
 */
@ApplicationScoped
public class SendDue {
    private final UnitOfWork unitOfWork;
    private final DueNotifications due;
    private final PrepareMessage prepareMessage;
    private final Dispatch dispatch;
    private final Consequences consequences;
    private final NotificationConfig.Sending config;

    SendDue(
            UnitOfWork unitOfWork,
            DueNotifications due,
            PrepareMessage prepareMessage,
            Dispatch dispatch,
            Consequences consequences,
            NotificationConfig config) {
        this.unitOfWork = unitOfWork;
        this.due = due;
        this.prepareMessage = prepareMessage;
        this.dispatch = dispatch;
        this.consequences = consequences;
        this.config = config.sending();
    }

    /** @return how many were claimed; zero means nothing is due */
    public Uni<Integer> handle() {
        return unitOfWork
                .run(this::claim)
                .chain(prepared -> Multi.createFrom()
                        .iterable(prepared)
                        .onItem()
                        .transformToUni(this::send)
                        .merge(config.batch())
                        .collect()
                        .asList()
                        .replaceWith(prepared.size()));
    }

    private Uni<List<Prepared>> claim(Tx tx) {
        return due.claim(tx, config.batch(), config.lease())
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(List.<Prepared>of())
                        : tx.instant().chain(now -> prepare(tx, claimed, now)));
    }

    private Uni<List<Prepared>> prepare(Tx tx, List<Notification> claimed, Instant now) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndConcatenate(notification ->
                        prepareMessage.handle(tx, notification, now).call(prepared -> setAside(tx, prepared, now)))
                .collect()
                .asList();
    }

    private Uni<Void> setAside(Tx tx, Prepared prepared, Instant now) {
        return switch (prepared) {
            case Prepared.Ready ready -> Uni.createFrom().voidItem();
            case Prepared.NotNow notNow ->
                due.settle(tx, notNow.notification(), notNow.state())
                        .chain(() -> consequences.of(tx, notNow.notification(), notNow.state(), now));
        };
    }

    private Uni<Void> send(Prepared prepared) {
        return switch (prepared) {
            case Prepared.NotNow notNow -> Uni.createFrom().voidItem();
            case Prepared.Ready ready -> dispatch.handle(ready.notification(), ready.message());
        };
    }
}
