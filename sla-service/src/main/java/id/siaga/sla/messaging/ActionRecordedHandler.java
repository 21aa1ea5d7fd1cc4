package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.MeetClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A substantive act meets the clock; notes and the like do not. */
@ApplicationScoped
class ActionRecordedHandler implements EventHandler<ActionRecorded> {
    private final MeetClock meetClock;

    ActionRecordedHandler(MeetClock meetClock) {
        this.meetClock = meetClock;
    }

    @Override
    public Class<ActionRecorded> shape() {
        return ActionRecorded.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ActionRecorded event) {
        return event.substantive()
                ? meetClock.handle(tx, event.complaintId(), event.at())
                : Uni.createFrom().voidItem();
    }
}
