package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintRegisteredHandler implements EventHandler<ComplaintRegistered> {
    private final FollowComplaint followComplaint;

    ComplaintRegisteredHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintRegistered> shape() {
        return ComplaintRegistered.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintRegistered event) {
        return followComplaint.handle(
                tx,
                new Happened(
                        Happening.REGISTERED,
                        event.complaintId(),
                        event.at(),
                        new Happened.Promised(
                                event.startsAt(), event.dueAt(), event.policyVersion(), event.kind(), 1)));
    }
}
