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

/** What this service could not handle: listed without content, replayed in order per key or given up, with who did it. */
@Path("/api/v1/parked")
@RolesAllowed({"operator", "admin"})
public class ParkedResource {
    private static final int MOST = 200;

    private final ParkedQueue queue;
    private final ReplayParked replayParked;
    private final SecurityIdentity identity;

    ParkedResource(ParkedQueue queue, ReplayParked replayParked, SecurityIdentity identity) {
        this.queue = queue;
        this.replayParked = replayParked;
        this.identity = identity;
    }

    /** A page of waiting records, oldest first; {@code next} is null on the last one. */
    public record Page(List<ParkedRecord> items, Long next) {}

    @GET
    public Uni<Page> waiting(@QueryParam("cursor") @DefaultValue("0") long cursor) {
        return queue.waiting(cursor, MOST)
                .map(items ->
                        new Page(items, items.size() == MOST ? items.getLast().id() : null));
    }

    @POST
    @Path("{id}/replay")
    public Uni<Map<String, Integer>> replay(@PathParam("id") long id) {
        return with(id, record -> replayParked.handle(record, actor())).map(done -> Map.of("replayed", done));
    }

    @POST
    @Path("{id}/discard")
    public Uni<Map<String, Boolean>> discard(@PathParam("id") long id) {
        return with(id, record -> replayParked.discard(record, actor())).map(done -> Map.of("discarded", done));
    }

    private <T> Uni<T> with(long id, Function<ParkedRecord, Uni<T>> act) {
        return queue.find(id)
                .chain(record ->
                        record.isEmpty() ? Uni.createFrom().failure(new NotFoundException()) : act.apply(record.get()));
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }
}
