package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintClassified;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintClassifiedHandler implements EventHandler<ComplaintClassified> {
    private final FollowComplaint followComplaint;

    ComplaintClassifiedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintClassified> shape() {
        return ComplaintClassified.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintClassified event) {
        return followComplaint.handle(
                tx,
                new Happened(
                        happening(event), event.complaintId(), event.at(), new Happened.Lead(null, event.category())));
    }

    private static Happening happening(ComplaintClassified event) {
        return switch (event.state()) {
            case "RESOLVED", "FORWARDED" -> Happening.CORRECTED;
            case null, default -> Happening.CLASSIFIED;
        };
    }
}
