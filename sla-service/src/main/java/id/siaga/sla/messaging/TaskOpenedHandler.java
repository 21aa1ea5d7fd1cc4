package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.TaskOpened;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TaskOpenedHandler implements EventHandler<TaskOpened> {
    private final FollowComplaint followComplaint;

    TaskOpenedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<TaskOpened> shape() {
        return TaskOpened.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, TaskOpened event) {
        return followComplaint.handle(
                tx,
                new Happened(
                        Happening.TASK_OPENED,
                        event.complaintId(),
                        event.at(),
                        new Happened.Task(event.task(), event.unit(), event.dueAt())));
    }
}
