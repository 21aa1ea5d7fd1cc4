package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintRejected;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintRejectedHandler implements EventHandler<ComplaintRejected> {
    private final ProjectComplaint projectComplaint;

    ComplaintRejectedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintRejected> shape() {
        return ComplaintRejected.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintRejected event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(ComplaintState.REJECTED)
                        .step(Kind.REJECTED));
    }
}
