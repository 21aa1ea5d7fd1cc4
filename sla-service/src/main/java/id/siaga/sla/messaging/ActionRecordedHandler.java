package id.siaga.sla.messaging;

import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.FollowComplaint;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Happening;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ActionRecordedHandler implements EventHandler<ActionRecorded> {
    private static final String NOTE = "note";
    private static final String WAITING = "WAITING_FOR_CITIZEN";

    private final FollowComplaint followComplaint;

    ActionRecordedHandler(FollowComplaint followComplaint) {
        this.followComplaint = followComplaint;
    }

    @Override
    public Class<ActionRecorded> shape() {
        return ActionRecorded.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ActionRecorded event) {
        return happening(event)
                .map(what -> followComplaint.handle(tx, Happened.plain(what, event.complaintId(), event.at())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A note is no act; an act after which the citizen is still asked, be it an answer, ends no waiting. */
    private static Optional<Happening> happening(ActionRecorded event) {
        boolean waiting = event.state().equals(WAITING);
        if (event.substantive()) {
            return Optional.of(waiting ? Happening.REPLIED : Happening.ANSWERED);
        }
        return event.action().equals(NOTE) || waiting ? Optional.empty() : Optional.of(Happening.WORKED);
    }
}
