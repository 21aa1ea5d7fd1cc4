package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.AssignUnit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A unit leads now; the deadline stays. */
@ApplicationScoped
class ComplaintAssignedHandler implements EventHandler<ComplaintAssigned> {
    private final AssignUnit assignUnit;

    ComplaintAssignedHandler(AssignUnit assignUnit) {
        this.assignUnit = assignUnit;
    }

    @Override
    public Class<ComplaintAssigned> shape() {
        return ComplaintAssigned.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintAssigned event) {
        return assignUnit.handle(tx, event.complaintId(), event.unit());
    }
}
