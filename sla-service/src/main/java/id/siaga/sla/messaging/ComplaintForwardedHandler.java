package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintForwarded;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.MeetClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Handing on with a reference is an answer. */
@ApplicationScoped
class ComplaintForwardedHandler implements EventHandler<ComplaintForwarded> {
    private final MeetClock meetClock;

    ComplaintForwardedHandler(MeetClock meetClock) {
        this.meetClock = meetClock;
    }

    @Override
    public Class<ComplaintForwarded> shape() {
        return ComplaintForwarded.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintForwarded event) {
        return meetClock.handle(tx, event.complaintId(), event.at());
    }
}
