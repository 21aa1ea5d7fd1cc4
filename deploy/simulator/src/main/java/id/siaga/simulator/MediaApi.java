package id.siaga.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.Optional;

/** Media by id, in two steps as the provider does it: an address that lives 5 min, then the bytes, both with the token. */
final class MediaApi {
    private final MediaStore media;
    private final Identifiers identifiers;

    MediaApi(MediaStore media, Identifiers identifiers) {
        this.media = media;
        this.identifiers = identifiers;
    }

    /** After {@link GraphApi#mount}, which checks the token of the first two. */
    void mount(Router router) {
        router.getWithRegex("/v\\d+\\.\\d+/(?<media>\\d+)").handler(this::describe);
        router.get("/whatsapp_media/:secret").handler(this::download);
        router.post("/api/phone/media").handler(this::upload);
        router.get("/api/phone/media/:id").handler(this::show);
    }

    private void describe(RoutingContext context) {
        String id = context.pathParam("media");
        Optional<MediaStore.Media> found = media.find(id);
        if (found.isEmpty()) {
            GraphError unknown = GraphError.unknownObject(id);
            Http.json(context, unknown.httpStatus(), unknown.response(identifiers.trace()));
            return;
        }
        MediaStore.Media one = found.get();
        String base = context.request().scheme() + "://" + context.request().authority();
        ObjectNode answer = MetaJson.object()
                .put("url", base + "/whatsapp_media/" + media.address(one))
                .put("mime_type", one.mimeType())
                .put("sha256", HexFormat.of().formatHex(one.sha256()))
                .put("file_size", one.bytes().length())
                .put("id", one.id())
                .put("messaging_product", "whatsapp");
        Http.json(context, 200, answer);
    }

    private void download(RoutingContext context) {
        bytes(context, media.at(context.pathParam("secret")));
    }

    /** For the phone page, which shows the photo it sent; it has no token. */
    private void show(RoutingContext context) {
        bytes(context, media.find(context.pathParam("id")));
    }

    private void upload(RoutingContext context) {
        Buffer bytes = context.body().buffer();
        String type = context.request().getHeader("Content-Type");
        if (bytes == null || bytes.length() == 0 || bytes.length() > MediaStore.IMAGE_BYTES) {
            Http.problem(context, 400, "a photo has 1 byte to 5 MB");
        } else if (type == null || !type.matches("image/(jpeg|png|webp)")) {
            Http.problem(context, 415, "send image/jpeg, image/png or image/webp");
        } else {
            MediaStore.Media added = media.add(type, bytes);
            Http.json(context, 201, MetaJson.object().put("id", added.id()));
        }
    }

    private static void bytes(RoutingContext context, Optional<MediaStore.Media> found) {
        if (found.isEmpty()) {
            context.response().setStatusCode(404).end();
            return;
        }
        context.response()
                .putHeader("Content-Type", found.get().mimeType())
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(found.get().bytes());
    }
}
