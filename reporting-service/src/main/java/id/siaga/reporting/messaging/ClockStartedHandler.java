package id.siaga.reporting.messaging;

import id.siaga.contracts.sla.ClockStarted;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ProjectClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClockStartedHandler implements EventHandler<ClockStarted> {
    private final ProjectClock projectClock;

    ClockStartedHandler(ProjectClock projectClock) {
        this.projectClock = projectClock;
    }

    @Override
    public Class<ClockStarted> shape() {
        return ClockStarted.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ClockStarted event) {
        return event.ofResponse()
                ? projectClock.start(tx, event.complaintId(), event.startsAt(), event.dueAt())
                : Uni.createFrom().voidItem();
    }
}
