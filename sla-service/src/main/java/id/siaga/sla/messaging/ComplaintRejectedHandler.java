package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintRejected;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintRejectedHandler implements EventHandler<ComplaintRejected> {
    private final FollowComplaint followComplaint;

    ComplaintRejectedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintRejected> shape() {
        return ComplaintRejected.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintRejected event) {
        return followComplaint.handle(tx, Happened.plain(Happening.REJECTED, event.complaintId(), event.at()));
    }
}
