package id.siaga.eventing;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What this service could not handle: listed without content, replayed in order per key or given up, with who did it. Each
 * service has the same list; its name in the address lets the gateway tell them apart.
 */
@Path("/api/v1/parked{service: (/[a-z]+)?}")
@RolesAllowed({"operator", "admin"})
public class ParkedResource {
    private static final int MOST = 200;

    private final ParkedQueue queue;
    private final ReplayParked replayParked;
    private final SecurityIdentity identity;
    private final String ours;

    ParkedResource(
            ParkedQueue queue,
            ReplayParked replayParked,
            SecurityIdentity identity,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.queue = queue;
        this.replayParked = replayParked;
        this.identity = identity;
        this.ours = "/" + ParkedRecords.addressed(service);
    }

    /** A page of waiting records, oldest first; {@code next} is null on the last one. */
    public record Page(List<ParkedRecord> items, Long next) {}

    @GET
    public Uni<Page> waiting(
            @PathParam("service") String service, @QueryParam("cursor") @DefaultValue("0") long cursor) {
        refuseOthers(service);
        return queue.waiting(cursor, MOST)
                .map(items ->
                        new Page(items, items.size() == MOST ? items.getLast().id() : null));
    }

    @POST
    @Path("{id}/replay")
    public Uni<Map<String, Integer>> replay(@PathParam("service") String service, @PathParam("id") long id) {
        refuseOthers(service);
        String actor = actor();
        return with(id, record -> replayParked.handle(record, actor)).map(done -> Map.of("replayed", done));
    }

    @POST
    @Path("{id}/discard")
    public Uni<Map<String, Boolean>> discard(@PathParam("service") String service, @PathParam("id") long id) {
        refuseOthers(service);
        String actor = actor();
        return with(id, record -> replayParked.discard(record, actor)).map(done -> Map.of("discarded", done));
    }

    /** @param service with its slash; empty where the service's own port is asked */
    private void refuseOthers(String service) {
        if (!service.isEmpty() && !service.equals(ours)) {
            throw new NotFoundException();
        }
    }

    private <T> Uni<T> with(long id, Function<ParkedRecord, Uni<T>> act) {
        return queue.find(id)
                .chain(record ->
                        record.isEmpty() ? Uni.createFrom().failure(new NotFoundException()) : act.apply(record.get()));
    }

    /** The person's id: a log-in name may change hands. */
    private String actor() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "";
    }
}
