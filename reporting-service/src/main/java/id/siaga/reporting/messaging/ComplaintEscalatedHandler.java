package id.siaga.reporting.messaging;

import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.Escalation;
import id.siaga.reporting.projection.ProjectClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The boards show the level of the public promise only. */
@ApplicationScoped
class ComplaintEscalatedHandler implements EventHandler<ComplaintEscalated> {
    private final ProjectClock projectClock;

    ComplaintEscalatedHandler(ProjectClock projectClock) {
        this.projectClock = projectClock;
    }

    @Override
    public Class<ComplaintEscalated> shape() {
        return ComplaintEscalated.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintEscalated event) {
        return event.ofResponse()
                ? projectClock.escalate(
                        tx,
                        new Escalation(
                                event.escalationId(),
                                event.complaintId(),
                                event.level(),
                                event.provisional(),
                                event.dueAt()))
                : Uni.createFrom().voidItem();
    }
}
