package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.InformationRequested;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class InformationRequestedHandler implements EventHandler<InformationRequested> {
    private final FollowComplaint followComplaint;

    InformationRequestedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<InformationRequested> shape() {
        return InformationRequested.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, InformationRequested event) {
        return followComplaint.handle(tx, Happened.plain(Happening.ASKED, event.complaintId(), event.at()));
    }
}
