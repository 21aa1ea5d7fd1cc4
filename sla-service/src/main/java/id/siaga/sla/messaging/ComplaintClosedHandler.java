package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintClosed;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.CancelClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Closed without an officer, as answered information is: nobody waits any more. After an answer nothing runs. */
@ApplicationScoped
class ComplaintClosedHandler implements EventHandler<ComplaintClosed> {
    private final CancelClock cancelClock;

    ComplaintClosedHandler(CancelClock cancelClock) {
        this.cancelClock = cancelClock;
    }

    @Override
    public Class<ComplaintClosed> shape() {
        return ComplaintClosed.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintClosed event) {
        return cancelClock.handle(tx, event.complaintId(), event.at());
    }
}
