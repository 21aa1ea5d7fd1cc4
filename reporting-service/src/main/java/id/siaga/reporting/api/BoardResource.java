package id.siaga.reporting.api;

import id.siaga.reporting.board.BoardEvent;
import id.siaga.reporting.board.BoardFeed;
import id.siaga.reporting.board.BoardReads;
import id.siaga.reporting.board.BoardScope;
import id.siaga.reporting.board.BoardSnapshot;
import id.siaga.service.Caller;
import id.siaga.service.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The board: as it stands, and as it changes. People of a unit get their unit and those below it, by the query.
 * Instants are UTC; no personal data.
 */
@Path("/api/v1/board")
@RolesAllowed({"operator", "executive", "auditor", "admin", "unit-head", "officer"})
class BoardResource {
    private final BoardReads reads;
    private final BoardFeed feed;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final Clock clock;

    BoardResource(BoardReads reads, BoardFeed feed, Caller caller, SecurityIdentity identity, Clock clock) {
        this.reads = reads;
        this.feed = feed;
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<BoardSnapshot> snapshot() {
        return reads.snapshot(scope());
    }

    /**
     * Events complaint, gone, alarm, alarm-cleared and reset (load the board again); a comment at least every 15 s.
     * The stream ends when the token does.
     *
     * @param lastEventId where to go on; also as {@code from}, for the first time after a snapshot
     */
    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse, @HeaderParam("Last-Event-ID") String lastEventId, @QueryParam("from") String from) {
        Long last = id(lastEventId != null ? lastEventId : from);
        return Multi.createFrom()
                .publisher(feed.open(scope(), last))
                .map(event -> outbound(sse, event))
                .select()
                .first(tokenLife());
    }

    private BoardScope scope() {
        return new BoardScope(caller.seesAll(), caller.units());
    }

    private Duration tokenLife() {
        Duration left = identity.getPrincipal() instanceof JsonWebToken token
                ? Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()))
                : Duration.ZERO;
        return left.isPositive() ? left : Duration.ofSeconds(1);
    }

    private static Long id(String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refused.badRequest("Last-Event-ID harus berupa angka.");
        }
    }

    private static OutboundSseEvent outbound(Sse sse, BoardEvent event) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder();
        if (event.name() == null) {
            return builder.comment(event.data()).build();
        }
        if (event.id() > 0) {
            builder.id(Long.toString(event.id()));
        }
        return builder.name(event.name())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(event.data())
                .build();
    }
}
