package id.siaga.notification.messaging;

import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.RememberUnit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The leading unit may read the ledger of its complaint. */
@ApplicationScoped
class ComplaintAssignedHandler implements EventHandler<ComplaintAssigned> {
    private final RememberUnit rememberUnit;

    ComplaintAssignedHandler(RememberUnit rememberUnit) {
        this.rememberUnit = rememberUnit;
    }

    @Override
    public Class<ComplaintAssigned> shape() {
        return ComplaintAssigned.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintAssigned event) {
        return rememberUnit.handle(tx, event.complaintId(), event.version(), event.unit());
    }
}
