package id.siaga.notification.messaging;

import id.siaga.contracts.complaint.TriageRequested;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.RememberUnit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Nobody leads, so no unit may read the ledger; neither may the one that led before. */
@ApplicationScoped
class TriageRequestedHandler implements EventHandler<TriageRequested> {
    private final RememberUnit rememberUnit;

    TriageRequestedHandler(RememberUnit rememberUnit) {
        this.rememberUnit = rememberUnit;
    }

    @Override
    public Class<TriageRequested> shape() {
        return TriageRequested.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, TriageRequested event) {
        return rememberUnit.handle(tx, event.complaintId(), event.version(), null);
    }
}
