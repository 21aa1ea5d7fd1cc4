package id.siaga.reporting.messaging;

import id.siaga.contracts.notification.NotificationFailed;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ProjectComplaint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The board shows that the citizen has not heard us. */
@ApplicationScoped
class NotificationFailedHandler implements EventHandler<NotificationFailed> {
    private final ProjectComplaint projectComplaint;

    NotificationFailedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<NotificationFailed> shape() {
        return NotificationFailed.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, NotificationFailed event) {
        return Citizens.are(event.audience())
                ? projectComplaint.noteUndelivered(tx, event.complaintId())
                : Uni.createFrom().voidItem();
    }
}
