package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintClosed;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintClosedHandler implements EventHandler<ComplaintClosed> {
    private final ProjectComplaint projectComplaint;

    ComplaintClosedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintClosed> shape() {
        return ComplaintClosed.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintClosed event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(ComplaintState.CLOSED)
                        .step(Kind.CLOSED));
    }
}
