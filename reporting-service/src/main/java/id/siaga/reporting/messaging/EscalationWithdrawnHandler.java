package id.siaga.reporting.messaging;

import id.siaga.contracts.sla.EscalationWithdrawn;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ProjectClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EscalationWithdrawnHandler implements EventHandler<EscalationWithdrawn> {
    private final ProjectClock projectClock;

    EscalationWithdrawnHandler(ProjectClock projectClock) {
        this.projectClock = projectClock;
    }

    @Override
    public Class<EscalationWithdrawn> shape() {
        return EscalationWithdrawn.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, EscalationWithdrawn event) {
        return event.ofResponse()
                ? projectClock.withdraw(tx, event.complaintId(), event.escalationId())
                : Uni.createFrom().voidItem();
    }
}
