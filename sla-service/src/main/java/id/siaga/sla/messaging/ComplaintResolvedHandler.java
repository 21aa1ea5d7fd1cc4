package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ComplaintResolved;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintResolvedHandler implements EventHandler<ComplaintResolved> {
    private final FollowComplaint followComplaint;

    ComplaintResolvedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ComplaintResolved> shape() {
        return ComplaintResolved.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintResolved event) {
        return followComplaint.handle(tx, Happened.plain(Happening.RESOLVED, event.complaintId(), event.at()));
    }
}
