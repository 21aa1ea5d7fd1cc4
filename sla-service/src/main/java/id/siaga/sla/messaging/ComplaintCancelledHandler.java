package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintCancelled;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.CancelClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The citizen took it back. */
@ApplicationScoped
class ComplaintCancelledHandler implements EventHandler<ComplaintCancelled> {
    private final CancelClock cancelClock;

    ComplaintCancelledHandler(CancelClock cancelClock) {
        this.cancelClock = cancelClock;
    }

    @Override
    public Class<ComplaintCancelled> shape() {
        return ComplaintCancelled.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintCancelled event) {
        return cancelClock.handle(tx, event.complaintId(), event.at());
    }
}
