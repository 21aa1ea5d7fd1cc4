package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintResolved;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintResolvedHandler implements EventHandler<ComplaintResolved> {
    private final ProjectComplaint projectComplaint;

    ComplaintResolvedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintResolved> shape() {
        return ComplaintResolved.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintResolved event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(ComplaintState.RESOLVED)
                        .step(Kind.RESOLVED));
    }
}
