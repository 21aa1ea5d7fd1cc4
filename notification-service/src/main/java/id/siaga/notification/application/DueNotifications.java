package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import id.siaga.notification.domain.DeliveryOutcome;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** The queue side of the ledger. */
public interface DueNotifications {
    /**
     * Takes due notifications and those whose lease ran out, oldest first, one per recipient and account so that their
     * order is kept; each goes to one caller only. Expired ones are left alone.
     */
    Uni<List<Notification>> claim(Tx tx, int limit, Duration lease);

    /** @return false when meanwhile a status or another worker has settled this attempt */
    Uni<Boolean> settle(Tx tx, Notification attempted, NotificationState state);

    Uni<Void> recordAttempt(Tx tx, Notification attempted, DeliveryOutcome outcome);

    /** Ends what was not sent within its shelf life. */
    Uni<List<Notification>> expire(Tx tx, int limit);

    /** How long the oldest one has been due; zero when nothing is. */
    Uni<Duration> lag();
}
