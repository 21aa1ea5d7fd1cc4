package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.InformationRequested;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.MeetClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A question to the citizen is an answer. */
@ApplicationScoped
class InformationRequestedHandler implements EventHandler<InformationRequested> {
    private final MeetClock meetClock;

    InformationRequestedHandler(MeetClock meetClock) {
        this.meetClock = meetClock;
    }

    @Override
    public Class<InformationRequested> shape() {
        return InformationRequested.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, InformationRequested event) {
        return meetClock.handle(tx, event.complaintId(), event.at());
    }
}
