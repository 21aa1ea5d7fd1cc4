package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintClassified;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ProjectComplaint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintClassifiedHandler implements EventHandler<ComplaintClassified> {
    private final ProjectComplaint projectComplaint;

    ComplaintClassifiedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintClassified> shape() {
        return ComplaintClassified.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintClassified event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .category(event.category()));
    }
}
