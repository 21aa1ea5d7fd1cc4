package id.siaga.notification.application;

import id.siaga.eventing.InOrder;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Ends what could not be said within its shelf life, and says so, once each, however many instances run. */
@ApplicationScoped
public class ExpireStale {
    private final UnitOfWork unitOfWork;
    private final DueNotifications due;
    private final Announcements announcements;

    ExpireStale(UnitOfWork unitOfWork, DueNotifications due, Announcements announcements) {
        this.unitOfWork = unitOfWork;
        this.due = due;
        this.announcements = announcements;
    }

    /** @return how many; equal to {@code limit} means there may be more */
    public Uni<Integer> handle(int limit) {
        return unitOfWork.run(tx ->
                due.expire(tx, limit).call(expired -> announce(tx, expired)).map(List::size));
    }

    private Uni<Void> announce(Tx tx, List<Notification> expired) {
        return tx.instant()
                .chain(now -> InOrder.each(
                        expired,
                        notification -> announcements.say(tx, notification, new NotificationState.Expired(now), now)));
    }
}
