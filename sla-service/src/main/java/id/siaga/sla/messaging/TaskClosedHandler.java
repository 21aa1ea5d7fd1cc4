package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.TaskClosed;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TaskClosedHandler implements EventHandler<TaskClosed> {
    private final FollowComplaint followComplaint;

    TaskClosedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<TaskClosed> shape() {
        return TaskClosed.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, TaskClosed event) {
        return followComplaint.handle(
                tx,
                new Happened(
                        Happening.TASK_CLOSED, event.complaintId(), event.at(), new Happened.Subject(event.task())));
    }
}
