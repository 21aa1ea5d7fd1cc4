package id.siaga.notification.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import id.siaga.notification.domain.HoldReason;
import id.siaga.notification.domain.NewNotification;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What follows when a notification has come to a new state: the event, and help where it can't go on by itself. */
@ApplicationScoped
class Consequences {
    static final String ACCOUNT_TROUBLE = "account.trouble";
    static final String CHECK_ACCOUNT =
            "Periksa akun di Meta Business Suite: token, blokir atau penguncian. Pesan dicoba lagi sendiri.";

    private final Announcements announcements;
    private final Notifications notifications;
    private final Windows windows;
    private final Wording wording;
    private final Alarms alarms;

    Consequences(
            Announcements announcements, Notifications notifications, Windows windows, Wording wording, Alarms alarms) {
        this.announcements = announcements;
        this.notifications = notifications;
        this.windows = windows;
        this.wording = wording;
        this.alarms = alarms;
    }

    Uni<Void> of(Tx tx, Notification notification, NotificationState state, Instant at) {
        return announcements.say(tx, notification, state, at).chain(() -> switch (state) {
            case NotificationState.Held held when held.reason() == HoldReason.WINDOW -> open(tx, notification, at);
            case NotificationState.Held held
            when held.reason() == HoldReason.ACCOUNT -> restAccount(tx, notification.account(), held);
            case NotificationState.Sent sent -> alarms.clear(tx, ACCOUNT_TROUBLE, notification.account());
            default -> Uni.createFrom().voidItem();
        });
    }

    /** Asks the citizen to answer, once per silence: more would be advertising. */
    private Uni<Void> open(Tx tx, Notification held, Instant at) {
        return windows.lastInbound(tx, held.conversation())
                .map(heard -> new NewNotification(
                        "opener:" + held.conversation() + ":"
                                + heard.map(Instant::toString).orElse("unheard"),
                        held.complaint(),
                        held.recipient(),
                        held.audience(),
                        Notification.OPENER,
                        held.channel(),
                        held.account(),
                        held.conversation(),
                        wording.open(held.content()),
                        at))
                .chain(opener -> notifications.add(tx, opener, new NotificationState.Due(at)))
                .replaceWithVoid();
    }

    private Uni<Void> restAccount(Tx tx, String account, NotificationState.Held held) {
        return notifications
                .holdAccount(tx, account, held)
                .chain(() -> alarms.raise(tx, ACCOUNT_TROUBLE, account, CHECK_ACCOUNT));
    }
}
