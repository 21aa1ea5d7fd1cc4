package id.siaga.reporting.messaging;

import id.siaga.contracts.notification.NotificationDelivered;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ProjectComplaint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The citizen hears us again. */
@ApplicationScoped
class NotificationDeliveredHandler implements EventHandler<NotificationDelivered> {
    private final ProjectComplaint projectComplaint;

    NotificationDeliveredHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<NotificationDelivered> shape() {
        return NotificationDelivered.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, NotificationDelivered event) {
        return Citizens.are(event.audience())
                ? projectComplaint.noteDelivered(tx, event.complaintId())
                : Uni.createFrom().voidItem();
    }
}
