package id.siaga.notification.api;

import id.siaga.notification.application.Ledger;
import id.siaga.notification.application.Ledger.Visibility;
import id.siaga.service.Caller;
import id.siaga.service.Refused;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/**
 * What was said about a complaint and what became of it, oldest first: purposes, states and times (UTC), never words or
 * addresses. 404 for a complaint that is not the caller's to see.
 */
@Path("/api/v1/notifications")
@Authenticated
public class NotificationsResource {
    private final Ledger ledger;
    private final Caller caller;

    NotificationsResource(Ledger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    /** {@code next} is always null: one complaint's ledger is one page. */
    public record Page(List<Ledger.Entry> items, String next) {}

    /** @param complaint id or ticket */
    @GET
    public Uni<Page> of(@QueryParam("complaint") String complaint) {
        if (complaint == null || complaint.isBlank()) {
            throw Refused.badRequest("Sebutkan aduannya: ?complaint={id atau nomor}.");
        }
        return ledger.of(complaint, new Visibility(caller.seesAll(), caller.units()))
                .map(entries -> entries.orElseThrow(Refused::notFound))
                .map(entries -> new Page(entries, null));
    }
}
