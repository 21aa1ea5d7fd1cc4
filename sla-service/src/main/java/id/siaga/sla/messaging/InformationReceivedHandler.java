package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.InformationReceived;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class InformationReceivedHandler implements EventHandler<InformationReceived> {
    private final FollowComplaint followComplaint;

    InformationReceivedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<InformationReceived> shape() {
        return InformationReceived.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, InformationReceived event) {
        return followComplaint.handle(tx, Happened.plain(Happening.INFORMED, event.complaintId(), event.at()));
    }
}
