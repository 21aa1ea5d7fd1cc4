package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintForwarded;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintForwardedHandler implements EventHandler<ComplaintForwarded> {
    private final ProjectComplaint projectComplaint;

    ComplaintForwardedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintForwarded> shape() {
        return ComplaintForwarded.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintForwarded event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(ComplaintState.FORWARDED)
                        .step(Kind.FORWARDED));
    }
}
