package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import id.siaga.notification.domain.HoldReason;
import id.siaga.notification.domain.NewNotification;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger: what was to be said, to whom, and what became of it. */
public interface Notifications {
    /** @return null when it was asked for before */
    Uni<Notification> add(Tx tx, NewNotification asked, NotificationState state);

    /** Locks the row. By our id, else by the provider's. */
    Uni<Optional<Notification>> find(Tx tx, Optional<UUID> id, String providerMessageId);

    Uni<Void> save(Tx tx, UUID id, NotificationState state);

    /** Everything of the account that waits for its turn waits for the account instead. */
    Uni<Integer> holdAccount(Tx tx, String account, NotificationState.Held held);

    /** What waits for a contact of this person is due, where there is an address now. */
    Uni<Integer> releaseContact(Tx tx, String person);

    /** What waits for the window of this conversation is due. */
    Uni<Integer> releaseWindow(Tx tx, String conversation);

    /** Alerts about this complaint are due. */
    Uni<Integer> releaseComplaint(Tx tx, String complaint);

    /** What rested until now with its account is due. */
    Uni<Integer> releaseRested(Tx tx);

    /**
     * Lets go what was held while the missing contact or complaint was just being committed: neither of two transactions
     * sees the other's row.
     */
    Uni<Integer> releaseArrived(Tx tx);

    /** @return false when the provider has told this refusal before */
    Uni<Boolean> isFirstRefusal(Tx tx, UUID id, String providerMessageId, int code);

    /** For whom something has waited longer than that, and no alarm says so yet: alarm subjects. */
    Uni<List<String>> waitingFor(Tx tx, HoldReason reason, String alarm, Duration longerThan);

    /** Whose alarm stands although nothing of theirs waits any more: alarm subjects. */
    Uni<List<String>> noLongerWaitingFor(Tx tx, HoldReason reason, String alarm);
}
