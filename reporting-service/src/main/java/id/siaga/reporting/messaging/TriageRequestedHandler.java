package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.TriageRequested;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Nobody leads: not yet, or not any more after a choice was taken back. */
@ApplicationScoped
class TriageRequestedHandler implements EventHandler<TriageRequested> {
    private final ProjectComplaint projectComplaint;

    TriageRequestedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<TriageRequested> shape() {
        return TriageRequested.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, TriageRequested event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(ComplaintState.TRIAGE)
                        .step(Kind.TRIAGE)
                        .unit(ComplaintFact.NOBODY));
    }
}
