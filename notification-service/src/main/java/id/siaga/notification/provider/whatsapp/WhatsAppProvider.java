package id.siaga.notification.provider.whatsapp;

import id.siaga.notification.config.NotificationConfig;
import id.siaga.notification.domain.DeliveryOutcome;
import id.siaga.notification.domain.DeliveryOutcome.Accepted;
import id.siaga.notification.domain.DeliveryOutcome.Reason;
import id.siaga.notification.domain.DeliveryOutcome.TryLater;
import id.siaga.notification.domain.DeliveryOutcome.Unknown;
import id.siaga.notification.domain.OutgoingMessage;
import id.siaga.notification.domain.Provider;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;

/** Sends through the WhatsApp Cloud API. It retries nothing itself: the ledger does, where a kill can't forget it. */
@ApplicationScoped
class WhatsAppProvider implements Provider {
    private static final int POOL = 32;
    private static final int SERVER_ERROR = 500;

    private final WebClient client;
    private final NotificationConfig.WhatsApp config;

    WhatsAppProvider(Vertx vertx, NotificationConfig config) {
        this.config = config.whatsapp();
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setMaxPoolSize(POOL)
                        .setFollowRedirects(false)
                        .setConnectTimeout((int) this.config.timeout().toMillis()));
    }

    @Override
    public String channel() {
        return "whatsapp";
    }

    @Override
    public DeliveryOutcome meaningOf(int code) {
        return WhatsAppErrors.outcome(code);
    }

    @Override
    public Uni<DeliveryOutcome> send(OutgoingMessage message) {
        return client.postAbs(config.apiUrl() + "/" + message.account() + "/messages")
                .bearerTokenAuthentication(config.accessToken())
                .timeout(config.timeout().toMillis())
                .sendJsonObject(GraphMessage.of(message, config.language()))
                .map(WhatsAppProvider::outcome)
                .onFailure()
                .recoverWithItem(WhatsAppProvider::outcome);
    }

    /** Without a connection nothing was sent; after it, who knows. */
    private static DeliveryOutcome outcome(Throwable failure) {
        return failure instanceof ConnectException ? new TryLater(Reason.UNREACHABLE, 0) : new Unknown(0);
    }

    private static DeliveryOutcome outcome(HttpResponse<Buffer> response) {
        JsonObject body = body(response);
        if (response.statusCode() >= SERVER_ERROR) {
            return new Unknown(response.statusCode());
        }
        JsonArray messages = body.getJsonArray("messages");
        if (messages != null && !messages.isEmpty()) {
            return new Accepted(messages.getJsonObject(0).getString("id"));
        }
        JsonObject error = body.getJsonObject("error");
        return error == null
                ? new Unknown(response.statusCode())
                : WhatsAppErrors.outcome(error.getInteger("code", response.statusCode()));
    }

    private static JsonObject body(HttpResponse<Buffer> response) {
        try {
            JsonObject body = response.bodyAsJsonObject();
            return body == null ? new JsonObject() : body;
        } catch (DecodeException e) {
            return new JsonObject();
        }
    }
}
