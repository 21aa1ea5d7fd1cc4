package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The citizen sees the check of the facts and substantive acts; notes and the like stay inside. */
@ApplicationScoped
class ActionRecordedHandler implements EventHandler<ActionRecorded> {
    private final ProjectComplaint projectComplaint;

    ActionRecordedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ActionRecorded> shape() {
        return ActionRecorded.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ActionRecorded event) {
        ComplaintFact fact = ComplaintFact.about(event.complaintId(), event.version(), event.at());
        return projectComplaint.apply(tx, fact.state(event.state()).step(shown(event)));
    }

    private static Kind shown(ActionRecorded event) {
        if ("verify".equals(event.action())) {
            return Kind.VERIFIED;
        }
        return event.substantive() ? Kind.ACTED : null;
    }
}
