package id.siaga.sla.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.region.RegionPack;
import id.siaga.service.Refused;
import id.siaga.sla.application.TryPolicy;
import id.siaga.sla.domain.InstalledPolicies;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The policies clocks were opened with, and what-if: another ladder or limit on the newest response clocks, beside what
 * happened; nothing is written. A draft's times are those of the pack and scaled like its own ({@code siaga.response}).
 * One with mistakes is 400 with {@code errors} by field.
 */
@Path("/api/v1/policies")
public class PolicyResource {
    private static final String SHAPE = "Isi permintaan: objek JSON dengan ladder, limits, dan last.";

    private static final int MOST = 100;

    /** Newest first; {@code next} is the cursor of the following page, null on the last. */
    public record Page(List<PolicyView> items, String next) {}

    private final TryPolicy tryPolicy;
    private final InstalledPolicies policies;
    private final RegionPack pack;
    private final ObjectMapper json;
    private final Duration response;

    PolicyResource(
            TryPolicy tryPolicy,
            InstalledPolicies policies,
            RegionPack pack,
            ObjectMapper json,
            @ConfigProperty(name = "siaga.response") Duration response) {
        this.tryPolicy = tryPolicy;
        this.policies = policies;
        this.pack = pack;
        this.json = json;
        this.response = response;
    }

    @GET
    @RolesAllowed({"operator", "executive", "auditor", "admin"})
    public Uni<Page> installed(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return policies.latest(cursor, size + 1).map(found -> {
            List<PolicyView> shown = found.stream()
                    .limit(size)
                    .map(policy -> PolicyView.of(policy, pack.policyVersion()))
                    .toList();
            return new Page(shown, found.size() > size ? shown.getLast().version() : null);
        });
    }

    @POST
    @Path("/preview")
    @RolesAllowed({"operator", "executive", "admin"})
    public Uni<PreviewView> preview(JsonNode body) {
        DraftReader.Checked draft = new DraftReader()
                .read(draft(body), pack.responseLimits().byPriority().keySet(), response);
        return tryPolicy
                .handle(draft.ladder(), draft.limits().byPriority(), draft.last())
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
