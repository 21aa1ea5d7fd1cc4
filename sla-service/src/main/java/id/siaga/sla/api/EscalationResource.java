package id.siaga.sla.api;

import id.siaga.service.Problem;
import id.siaga.service.Refused;
import id.siaga.sla.application.AcknowledgeEscalation;
import id.siaga.sla.application.Acknowledgement;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/**
 * "I have seen it": 204, also the second time. 404 for what the caller may not see, 403 for whoever sees it but does not
 * answer for it.
 */
@Path("/api/v1/escalations")
@Authenticated
public class EscalationResource {
    private final AcknowledgeEscalation acknowledgeEscalation;
    private final Viewers viewers;

    EscalationResource(AcknowledgeEscalation acknowledgeEscalation, Viewers viewers) {
        this.acknowledgeEscalation = acknowledgeEscalation;
        this.viewers = viewers;
    }

    @POST
    @Path("/{id}/acknowledge")
    public Uni<Void> acknowledge(@PathParam("id") UUID id) {
        return acknowledgeEscalation
                .handle(id, viewers.current(), viewers.role())
                .invoke(EscalationResource::refuse)
                .replaceWithVoid();
    }

    private static void refuse(Acknowledgement outcome) {
        switch (outcome) {
            case Acknowledgement.Acknowledged ignored -> {}
            case Acknowledgement.Unknown ignored -> throw Refused.notFound();
            case Acknowledgement.NotTheirs ignored ->
                throw new Refused(Problem.of(
                        403, "forbidden", "Hanya penerima eskalasi, kepala unit, atau operator yang dapat."));
        }
    }
}
