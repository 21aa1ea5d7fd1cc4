package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintCancelled;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintCancelledHandler implements EventHandler<ComplaintCancelled> {
    private final FollowComplaint followComplaint;

    ComplaintCancelledHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintCancelled> shape() {
        return ComplaintCancelled.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintCancelled event) {
        return followComplaint.handle(tx, Happened.plain(Happening.CANCELLED, event.complaintId(), event.at()));
    }
}
