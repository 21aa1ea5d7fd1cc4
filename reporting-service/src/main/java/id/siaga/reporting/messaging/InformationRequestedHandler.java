package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.InformationRequested;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class InformationRequestedHandler implements EventHandler<InformationRequested> {
    private final ProjectComplaint projectComplaint;

    InformationRequestedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<InformationRequested> shape() {
        return InformationRequested.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, InformationRequested event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(ComplaintState.WAITING_FOR_CITIZEN)
                        .step(Kind.ASKED));
    }
}
