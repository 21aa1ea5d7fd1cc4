package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintClosed;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintClosedHandler implements EventHandler<ComplaintClosed> {
    private final FollowComplaint followComplaint;

    ComplaintClosedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintClosed> shape() {
        return ComplaintClosed.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintClosed event) {
        return followComplaint.handle(tx, Happened.plain(Happening.CLOSED, event.complaintId(), event.at()));
    }
}
