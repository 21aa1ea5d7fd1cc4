package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintResolved;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.MeetClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Done is an answer. */
@ApplicationScoped
class ComplaintResolvedHandler implements EventHandler<ComplaintResolved> {
    private final MeetClock meetClock;

    ComplaintResolvedHandler(MeetClock meetClock) {
        this.meetClock = meetClock;
    }

    @Override
    public Class<ComplaintResolved> shape() {
        return ComplaintResolved.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintResolved event) {
        return meetClock.handle(tx, event.complaintId(), event.at());
    }
}
