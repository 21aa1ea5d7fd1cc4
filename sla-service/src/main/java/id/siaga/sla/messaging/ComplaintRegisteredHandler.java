package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.OpenClock;
import id.siaga.sla.domain.Promise;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A new complaint starts the response clock. */
@ApplicationScoped
class ComplaintRegisteredHandler implements EventHandler<ComplaintRegistered> {
    private final OpenClock openClock;

    ComplaintRegisteredHandler(OpenClock openClock) {
        this.openClock = openClock;
    }

    @Override
    public Class<ComplaintRegistered> shape() {
        return ComplaintRegistered.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintRegistered event) {
        Promise promise =
                Promise.response(event.complaintId(), event.startsAt(), event.dueAt(), event.policyVersion(), null, 1);
        return openClock.handle(tx, promise);
    }
}
