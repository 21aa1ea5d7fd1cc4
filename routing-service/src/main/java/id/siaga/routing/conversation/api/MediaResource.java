package id.siaga.routing.conversation.api;

import id.siaga.routing.casework.api.Callers;
import id.siaga.routing.conversation.application.OpenFile;
import id.siaga.routing.conversation.application.OpenFile.Opened;
import id.siaga.service.Caller;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * A file of a complaint's conversation, under the type of its content. Another unit's is 404, as is one of another
 * complaint. No browser guesses, runs or shares what a citizen sent; what it does not show it saves.
 */
@Path("/api/v1/complaints/{id}/media/{file}")
@RolesAllowed({"officer", "unit-head", "operator"})
public class MediaResource {
    private static final String SHOWN = "image/(jpeg|png|gif|webp)|(audio|video)/.+";

    private final OpenFile openFile;
    private final Caller caller;

    MediaResource(OpenFile openFile, Caller caller) {
        this.openFile = openFile;
        this.caller = caller;
    }

    /** To its end, though whoever asked may hang up: the copy it makes is deleted by who gets it. */
    @GET
    @Cancellable(false)
    public Uni<Response> file(
            @PathParam("id") String id, @PathParam("file") String file, @Context RoutingContext context) {
        return openFile.handle(Callers.officer(caller), id, parsed(file)).map(opened -> response(opened, context));
    }

    private static Response response(Opened opened, RoutingContext context) {
        deleteAfterwards(opened.content().toString(), context);
        String type = opened.file().mimeType();
        String disposition = type.matches(SHOWN) ? "inline" : "attachment";
        String name = "siaga-" + opened.file().id().toString().substring(0, 8);
        return Response.ok(opened.content().toFile())
                .type(type)
                .header("Content-Disposition", disposition + "; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Also when whoever asked has gone already. */
    private static void deleteAfterwards(String copy, RoutingContext context) {
        context.addEndHandler(sent -> context.vertx().fileSystem().delete(copy));
        if (context.response().closed()) {
            context.vertx().fileSystem().delete(copy);
        }
    }

    private static UUID parsed(String file) {
        try {
            return UUID.fromString(file);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound();
        }
    }
}
