package id.siaga.intake.channel;

import io.vertx.core.http.HttpServerRequest;

/** Where a provider delivers: {@code POST /webhooks/} and the channel's name. */
public interface Webhook {
    /** Takes apart what comes. */
    PostReader reader();

    /** Whether the provider wrote it and nobody else. @param body as received */
    boolean isProven(HttpServerRequest request, byte[] body);

    /** The account that the address names, where the POST does not; else null. */
    default String account(HttpServerRequest request) {
        return null;
    }
}
