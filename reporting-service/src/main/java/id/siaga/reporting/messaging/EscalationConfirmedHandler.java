package id.siaga.reporting.messaging;

import id.siaga.contracts.sla.EscalationConfirmed;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ProjectClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EscalationConfirmedHandler implements EventHandler<EscalationConfirmed> {
    private final ProjectClock projectClock;

    EscalationConfirmedHandler(ProjectClock projectClock) {
        this.projectClock = projectClock;
    }

    @Override
    public Class<EscalationConfirmed> shape() {
        return EscalationConfirmed.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, EscalationConfirmed event) {
        return event.ofResponse()
                ? projectClock.confirm(tx, event.complaintId(), event.escalationId())
                : Uni.createFrom().voidItem();
    }
}
