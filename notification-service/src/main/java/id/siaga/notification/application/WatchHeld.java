package id.siaga.notification.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.notification.config.NotificationConfig;
import id.siaga.notification.domain.HoldReason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Tries rested accounts again, lets go what nobody released, and raises an alarm where something waits too long for what should have come. */
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
                .chain(() -> raise(
                        tx,
                        HoldReason.CONTACT,
                        CONTACT_MISSING,
                        "Pesan tertahan karena alamat penerima belum ada. Lengkapi kontak orang ini."))
                .chain(() -> raise(
                        tx,
                        HoldReason.COMPLAINT,
                        COMPLAINT_MISSING,
                        "Peringatan tertahan karena aduannya belum diterima. Periksa rekaman terparkir.")));
    }

    private Uni<Void> raise(Tx tx, HoldReason reason, String alarm, String nextStep) {
        return notifications
                .waitingFor(tx, reason, alarm, patience)
                .chain(subjects -> Multi.createFrom()
                        .iterable(subjects)
                        .onItem()
                        .transformToUniAndConcatenate(subject -> alarms.raise(tx, alarm, subject, nextStep))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }
}
