package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.InformationReceived;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class InformationReceivedHandler implements EventHandler<InformationReceived> {
    private final ProjectComplaint projectComplaint;

    InformationReceivedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<InformationReceived> shape() {
        return InformationReceived.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, InformationReceived event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .state(event.state())
                        .step(Kind.HEARD));
    }
}
