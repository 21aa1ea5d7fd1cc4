package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Only a substantive act is a step the citizen sees. */
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
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(event.state())
                        .step(event.substantive() ? Kind.ACTED : null));
    }
}
