package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.TriageRequested;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TriageRequestedHandler implements EventHandler<TriageRequested> {
    private final FollowComplaint followComplaint;

    TriageRequestedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<TriageRequested> shape() {
        return TriageRequested.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, TriageRequested event) {
        return followComplaint.handle(
                tx, new Happened(Happening.TRIAGE_REQUESTED, event.complaintId(), event.at(), new Happened.Unled()));
    }
}
