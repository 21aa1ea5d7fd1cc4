package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintForwarded;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintForwardedHandler implements EventHandler<ComplaintForwarded> {
    private final FollowComplaint followComplaint;

    ComplaintForwardedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintForwarded> shape() {
        return ComplaintForwarded.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintForwarded event) {
        return followComplaint.handle(
                tx,
                new Happened(
                        Happening.FORWARDED, event.complaintId(), event.at(), new Happened.Subject(event.authority())));
    }
}
