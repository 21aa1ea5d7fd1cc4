package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintReopenedHandler implements EventHandler<ComplaintReopened> {
    private final ProjectComplaint projectComplaint;

    ComplaintReopenedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintReopened> shape() {
        return ComplaintReopened.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintReopened event) {
        ComplaintFact fact = ComplaintFact.about(event.complaintId(), event.version(), event.at())
                .state(ComplaintState.ASSIGNED)
                .step(Kind.REOPENED);
        return projectComplaint.reopen(tx, fact, event.startsAt(), event.dueAt(), event.level());
    }
}
