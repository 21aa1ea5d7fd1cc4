package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintAssignedHandler implements EventHandler<ComplaintAssigned> {
    private final ProjectComplaint projectComplaint;

    ComplaintAssignedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintAssigned> shape() {
        return ComplaintAssigned.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintAssigned event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(ComplaintState.ASSIGNED)
                        .unit(event.unit())
                        .category(event.category())
                        .area(event.area())
                        .step(Kind.ASSIGNED));
    }
}
