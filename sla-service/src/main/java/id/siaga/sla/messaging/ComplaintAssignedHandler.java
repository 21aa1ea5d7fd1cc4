package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintAssignedHandler implements EventHandler<ComplaintAssigned> {
    private final FollowComplaint followComplaint;

    ComplaintAssignedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintAssigned> shape() {
        return ComplaintAssigned.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintAssigned event) {
        return followComplaint.handle(
                tx,
                new Happened(
                        Happening.ASSIGNED,
                        event.complaintId(),
                        event.at(),
                        new Happened.Lead(event.unit(), event.category())));
    }
}
