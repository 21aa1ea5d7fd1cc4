package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.FeedbackReceived;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ProjectComplaint;
import id.siaga.reporting.projection.PublicStep.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What follows, closing or reopening, comes as its own event. */
@ApplicationScoped
class FeedbackReceivedHandler implements EventHandler<FeedbackReceived> {
    private final ProjectComplaint projectComplaint;

    FeedbackReceivedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<FeedbackReceived> shape() {
        return FeedbackReceived.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, FeedbackReceived event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .step(event.accepted() ? Kind.ACCEPTED : Kind.REFUSED));
    }
}
