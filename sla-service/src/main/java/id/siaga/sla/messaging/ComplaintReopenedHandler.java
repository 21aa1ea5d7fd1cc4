package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.ReopenClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Not done after all: a fresh clock, one level higher. */
@ApplicationScoped
class ComplaintReopenedHandler implements EventHandler<ComplaintReopened> {
    private final ReopenClock reopenClock;

    ComplaintReopenedHandler(ReopenClock reopenClock) {
        this.reopenClock = reopenClock;
    }

    @Override
    public Class<ComplaintReopened> shape() {
        return ComplaintReopened.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintReopened event) {
        return reopenClock.handle(
                tx, event.complaintId(), event.startsAt(), event.dueAt(), event.policyVersion(), event.level());
    }
}
