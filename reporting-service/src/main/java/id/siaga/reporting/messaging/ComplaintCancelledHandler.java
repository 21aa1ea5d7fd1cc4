package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintCancelled;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintCancelledHandler implements EventHandler<ComplaintCancelled> {
    private final ProjectComplaint projectComplaint;

    ComplaintCancelledHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintCancelled> shape() {
        return ComplaintCancelled.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintCancelled event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(ComplaintState.CANCELLED)
                        .step(Kind.CANCELLED));
    }
}
