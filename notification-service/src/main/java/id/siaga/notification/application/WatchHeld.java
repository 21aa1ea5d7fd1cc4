package id.siaga.notification.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.InOrder;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.notification.config.NotificationConfig;
import id.siaga.notification.domain.HoldReason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Tries rested accounts again, lets go what nobody released, raises an alarm where something waits too long for what should have come, and clears it. */
@ApplicationScoped
public class WatchHeld {
    static final String CONTACT_MISSING = "contact.missing";
    static final String COMPLAINT_MISSING = "complaint.missing";

    private final UnitOfWork unitOfWork;
    private final Notifications notifications;
    private final Alarms alarms;
    private final Duration patience;

    WatchHeld(UnitOfWork unitOfWork, Notifications notifications, Alarms alarms, NotificationConfig config) {
        this.unitOfWork = unitOfWork;
        this.notifications = notifications;
        this.alarms = alarms;
        this.patience = config.sending().patience();
    }

    public Uni<Void> handle() {
        return unitOfWork.run(tx -> notifications
                .releaseRested(tx)
                .chain(() -> notifications.releaseArrived(tx))
                .chain(() -> watch(
                        tx,
                        HoldReason.CONTACT,
                        CONTACT_MISSING,
                        "Pesan tertahan karena alamat penerima belum ada. Lengkapi kontak orang ini."))
                .chain(() -> watch(
                        tx,
                        HoldReason.COMPLAINT,
                        COMPLAINT_MISSING,
                        "Peringatan tertahan karena aduannya belum diterima. Periksa rekaman terparkir.")));
    }

    private Uni<Void> watch(Tx tx, HoldReason reason, String alarm, String nextStep) {
        return notifications
                .waitingFor(tx, reason, alarm, patience)
                .chain(subjects -> InOrder.each(subjects, subject -> alarms.raise(tx, alarm, subject, nextStep)))
                .chain(() -> notifications.noLongerWaitingFor(tx, reason, alarm))
                .chain(subjects -> InOrder.each(subjects, subject -> alarms.clear(tx, alarm, subject)));
    }
}
