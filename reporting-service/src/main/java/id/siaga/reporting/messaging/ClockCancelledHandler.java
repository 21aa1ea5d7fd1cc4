package id.siaga.reporting.messaging;

import id.siaga.contracts.sla.ClockCancelled;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ProjectClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClockCancelledHandler implements EventHandler<ClockCancelled> {
    private final ProjectClock projectClock;

    ClockCancelledHandler(ProjectClock projectClock) {
        this.projectClock = projectClock;
    }

    @Override
    public Class<ClockCancelled> shape() {
        return ClockCancelled.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ClockCancelled event) {
        return event.ofResponse()
                ? projectClock.cancel(tx, event.complaintId())
                : Uni.createFrom().voidItem();
    }
}
