package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintRejected;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.MeetClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A refusal with its reason is an answer. */
@ApplicationScoped
class ComplaintRejectedHandler implements EventHandler<ComplaintRejected> {
    private final MeetClock meetClock;

    ComplaintRejectedHandler(MeetClock meetClock) {
        this.meetClock = meetClock;
    }

    @Override
    public Class<ComplaintRejected> shape() {
        return ComplaintRejected.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintRejected event) {
        return meetClock.handle(tx, event.complaintId(), event.at());
    }
}
