package id.siaga.intake.api;

import id.siaga.intake.application.KeepParked;
import id.siaga.intake.application.LookAtParked;
import id.siaga.intake.application.NotStored;
import id.siaga.intake.application.ParkedWebhook;
import id.siaga.intake.application.ParkedWebhook.State;
import id.siaga.intake.application.ParkedWebhooks;
import id.siaga.intake.application.ParkedWebhooks.Wanted;
import id.siaga.intake.application.ReplayWebhooks;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What providers sent that nobody could read: listed without content, opened one by one, read again or given up. */
@Path("/api/v1/parked/webhooks")
@RolesAllowed({"operator", "admin"})
public class ParkedWebhookResource {
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 500;

    private final ParkedWebhooks parked;
    private final KeepParked keepParked;
    private final LookAtParked lookAtParked;
    private final ReplayWebhooks replayWebhooks;
    private final SecurityIdentity identity;

    ParkedWebhookResource(
            ParkedWebhooks parked,
            KeepParked keepParked,
            LookAtParked lookAtParked,
            ReplayWebhooks replayWebhooks,
            SecurityIdentity identity) {
        this.parked = parked;
        this.keepParked = keepParked;
        this.lookAtParked = lookAtParked;
        this.replayWebhooks = replayWebhooks;
        this.identity = identity;
    }

    /** A page in the order of arrival; {@code next} is null on the last one. */
    public record Page(List<ParkedWebhook> items, Long next) {}

    public record Kind(String channel, String kind) {}

    public record Reason(String reason) {}

    @GET
    public Uni<Page> list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("channel") String channel,
            @QueryParam("account") String account,
            @QueryParam("kind") String kind,
            @QueryParam("reason") String reason,
            @QueryParam("cursor") @DefaultValue("0") long cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        return parked.page(new Wanted(state(state), channel, account, kind, reason), cursor, most)
                .map(items ->
                        new Page(items, items.size() == most ? items.getLast().seq() : null));
    }

    @GET
    @Path("counts")
    public Uni<Map<String, List<ParkedWebhooks.Sort>>> counts() {
        return parked.sorts().map(sorts -> Map.of("items", sorts));
    }

    /** Who asks is written down first: what is shown is a citizen's. */
    @GET
    @Path("{id}")
    public Uni<Response> open(@PathParam("id") String id) {
        return lookAtParked
                .handle(id, actor())
                .map(opened -> Response.ok(opened.orElseThrow(Refused::notFound))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @POST
    @Path("{id}/replay")
    public Uni<Map<String, Boolean>> replay(@PathParam("id") String id) {
        return stored(replayWebhooks.one(id, actor()))
                .map(done -> Map.of("replayed", done.orElseThrow(ParkedWebhookResource::decided)));
    }

    /** The next ones of a kind; to be repeated from {@code next} until that is null. */
    @POST
    @Path("replay")
    public Uni<ReplayWebhooks.Replayed> replay(Kind kind, @QueryParam("cursor") @DefaultValue("0") long cursor) {
        if (kind == null || kind.channel() == null || kind.kind() == null) {
            throw Refused.badRequest("Sebutkan channel dan kind.");
        }
        return stored(replayWebhooks.kind(kind.channel(), kind.kind(), cursor, actor()));
    }

    @POST
    @Path("{id}/dismiss")
    public Uni<Map<String, Boolean>> dismiss(@PathParam("id") String id, Reason why) {
        if (why == null
                || why.reason() == null
                || why.reason().isBlank()
                || why.reason().length() > LONGEST_REASON) {
            throw Refused.badRequest("Sebutkan alasan, paling panjang 500 huruf.");
        }
        return keepParked.dismiss(id, actor(), why.reason().strip()).map(dismissal -> switch (dismissal) {
            case DONE -> Map.of("dismissed", true);
            case UNKNOWN_OR_DECIDED -> throw decided();
            case INCOMPLETE -> throw Refused.conflict("Isinya belum lengkap: tunggu sampai semua bagian tiba.");
        });
    }

    private static State state(String word) {
        try {
            return word.equals("all") ? null : State.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("state: open, replayed, dismissed, atau all.");
        }
    }

    private static <T> Uni<T> stored(Uni<T> replay) {
        return replay.onFailure(NotStored.class)
                .transform(failure ->
                        new Refused(Problem.of(503, "service unavailable", "Belum tersimpan. Coba lagi nanti.")));
    }

    private static Refused decided() {
        return Refused.conflict("Tidak ada, atau sudah diputuskan.");
    }

    /** The person's id: a log-in name may change hands. */
    private String actor() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "";
    }
}
