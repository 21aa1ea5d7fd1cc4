package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import id.siaga.reporting.projection.Registration;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintRegisteredHandler implements EventHandler<ComplaintRegistered> {
    private final ProjectComplaint projectComplaint;

    ComplaintRegisteredHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintRegistered> shape() {
        return ComplaintRegistered.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintRegistered event) {
        Registration registration = new Registration(
                event.complaintId(),
                event.ticket(),
                event.token(),
                event.kind(),
                event.priority(),
                event.channel(),
                event.receivedAt(),
                event.startsAt(),
                event.dueAt());
        ComplaintFact fact = ComplaintFact.about(event.complaintId(), event.version(), event.at())
                .state(ComplaintState.RECEIVED)
                .step(Kind.REGISTERED);
        return projectComplaint.register(tx, registration, fact);
    }
}
