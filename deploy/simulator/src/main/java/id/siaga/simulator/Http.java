package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** How every route reads a body and answers. */
final class Http {
    private Http() {}

    static byte[] body(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    static void json(RoutingContext context, int status, JsonNode body) {
        // a client that gave up while a delay fault ran has no response to write to
        if (!context.response().ended() && !context.response().closed()) {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(MetaJson.plain(body));
        }
    }

    static void problem(RoutingContext context, int status, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(MetaJson.plain(MetaJson.object().put("status", status).put("detail", detail)));
    }
}
