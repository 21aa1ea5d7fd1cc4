package id.siaga.reporting.messaging;

import id.siaga.contracts.complaint.ComplaintLocated;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ProjectComplaint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ComplaintLocatedHandler implements EventHandler<ComplaintLocated> {
    private final ProjectComplaint projectComplaint;

    ComplaintLocatedHandler(ProjectComplaint projectComplaint) {
        this.projectComplaint = projectComplaint;
    }

    @Override
    public Class<ComplaintLocated> shape() {
        return ComplaintLocated.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintLocated event) {
        return projectComplaint.apply(
                tx,
                ComplaintFact.about(event.complaintId(), event.version(), event.at())
                        .area(event.area()));
    }
}
