package id.siaga.reporting.messaging;

import id.siaga.contracts.sla.ClockMet;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ProjectClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClockMetHandler implements EventHandler<ClockMet> {
    private final ProjectClock projectClock;

    ClockMetHandler(ProjectClock projectClock) {
        this.projectClock = projectClock;
    }

    @Override
    public Class<ClockMet> shape() {
        return ClockMet.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ClockMet event) {
        return event.ofResponse()
                ? projectClock.meet(tx, event.complaintId(), event.metAt(), event.dueAt(), event.inTime())
                : Uni.createFrom().voidItem();
    }
}
