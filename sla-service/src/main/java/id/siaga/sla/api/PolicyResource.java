package id.siaga.sla.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.region.Ladder;
import id.siaga.region.RegionPack;
import id.siaga.service.Refused;
import id.siaga.sla.application.TryPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What-if: another ladder or limit on the newest response clocks, beside what happened; nothing is written. Times are
 * those of the pack and scaled like its own ({@code siaga.response}). A draft with mistakes is 400 with {@code errors}
 * by field.
 */
@Path("/api/v1/policies")
public class PolicyResource {
    private static final String SHAPE = "Isi permintaan: objek JSON dengan ladder, limits, dan last.";

    private final TryPolicy tryPolicy;
    private final RegionPack pack;
    private final ObjectMapper json;
    private final Duration response;

    PolicyResource(
            TryPolicy tryPolicy,
            RegionPack pack,
            ObjectMapper json,
            @ConfigProperty(name = "siaga.response") Duration response) {
        this.tryPolicy = tryPolicy;
        this.pack = pack;
        this.json = json;
        this.response = response;
    }

    @POST
    @Path("/preview")
    @RolesAllowed({"operator", "executive", "admin"})
    public Uni<PreviewView> preview(JsonNode body) {
        DraftReader.Checked draft = new DraftReader()
                .read(draft(body), pack.responseLimits().byPriority().keySet());
        Ladder ladder = draft.ladder() == null ? null : draft.ladder().scaledTo(response);
        return tryPolicy
                .handle(ladder, draft.limits().scaledTo(response).byPriority(), draft.last())
                .map(PreviewView::of);
    }

    private PolicyDraft draft(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Refused.badRequest(SHAPE);
        }
        try {
            return json.convertValue(body, PolicyDraft.class);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(SHAPE);
        }
    }
}
