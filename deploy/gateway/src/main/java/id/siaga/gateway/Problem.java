package id.siaga.gateway;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** The gateway's own refusals, as RFC 9457 wants them. */
enum Problem {
    NOT_FOUND(404, "Alamat ini tidak ada."),
    BAD_PATH(400, "Alamat tidak dapat dibaca."),
    UNREACHABLE(502, "Layanan sedang tidak dapat dihubungi. Silakan coba lagi sebentar lagi.");

    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    String body() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .encode();
    }

    void answer(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("content-type", MEDIA_TYPE).end(body());
    }
}
