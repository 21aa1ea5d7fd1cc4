package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintReopenedHandler implements EventHandler<ComplaintReopened> {
    private final FollowComplaint followComplaint;

    ComplaintReopenedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintReopened> shape() {
        return ComplaintReopened.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintReopened event) {
        return followComplaint.handle(
                tx,
                new Happened(
                        Happening.REOPENED,
                        event.complaintId(),
                        event.at(),
                        new Happened.Promised(
                                event.startsAt(), event.dueAt(), event.policyVersion(), null, event.level())));
    }
}
