package id.siaga.notification.messaging;

import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.RememberComplaint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Alerts name the ticket. */
@ApplicationScoped
class ComplaintRegisteredHandler implements EventHandler<ComplaintRegistered> {
    private final RememberComplaint rememberComplaint;

    ComplaintRegisteredHandler(RememberComplaint rememberComplaint) {
        this.rememberComplaint = rememberComplaint;
    }

    @Override
    public Class<ComplaintRegistered> shape() {
        return ComplaintRegistered.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintRegistered event) {
        return rememberComplaint.handle(tx, event.complaintId(), event.ticket(), event.token());
    }
}
