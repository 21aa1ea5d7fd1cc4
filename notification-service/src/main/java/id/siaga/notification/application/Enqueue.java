package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import id.siaga.notification.domain.Audience;
import id.siaga.notification.domain.HoldReason;
import id.siaga.notification.domain.NewNotification;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Adds to the ledger what is not there yet, due at once or held for what is missing. */
@ApplicationScoped
public class Enqueue {
    private final Notifications notifications;
    private final Addresses addresses;
    private final Complaints complaints;
    private final Announcements announcements;

    Enqueue(Notifications notifications, Addresses addresses, Complaints complaints, Announcements announcements) {
        this.notifications = notifications;
        this.addresses = addresses;
        this.complaints = complaints;
        this.announcements = announcements;
    }

    public Uni<Void> handle(Tx tx, NewNotification asked) {
        return tx.instant()
                .chain(now -> firstState(tx, asked, now)
                        .chain(state -> notifications
                                .add(tx, asked, state)
                                .chain(added ->
                                        added == null ? Uni.createFrom().voidItem() : announce(tx, added, now))));
    }

    private Uni<Void> announce(Tx tx, Notification added, Instant now) {
        return added.state() instanceof NotificationState.Held
                ? announcements.say(tx, added, added.state(), now)
                : Uni.createFrom().voidItem();
    }

    private Uni<NotificationState> firstState(Tx tx, NewNotification asked, Instant now) {
        return hasTicket(tx, asked)
                .chain(hasTicket -> hasTicket
                        ? addresses
                                .isKnown(tx, asked.recipient(), asked.channel())
                                .map(known -> known
                                        ? new NotificationState.Due(now)
                                        : new NotificationState.Held(HoldReason.CONTACT, null))
                        : Uni.createFrom().item(new NotificationState.Held(HoldReason.COMPLAINT, null)));
    }

    /** Alerts name the ticket, which may come later than the clock that ran out. */
    private Uni<Boolean> hasTicket(Tx tx, NewNotification asked) {
        return asked.audience() == Audience.OFFICER
                ? complaints.ticket(tx, asked.complaint()).map(ticket -> ticket.isPresent())
                : Uni.createFrom().item(true);
    }
}
