package id.siaga.intake.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.intake.application.NotStored;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.quarkus.arc.All;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** The providers' POSTs, by thousands a second: past log-in and resources, which have nothing to say about them (ADR 24). */
@Singleton
class WebhookRoutes {
    private static final Logger LOG = Logger.getLogger(WebhookRoutes.class);
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    private final SignedPost signedPost;
    private final ObjectMapper json;

    WebhookRoutes(SignedPost signedPost, ObjectMapper json) {
        this.signedPost = signedPost;
        this.json = json;
    }

    void register(@Observes Router router, @All List<Webhook> webhooks) {
        for (Webhook webhook : webhooks) {
            router.post("/webhooks/" + webhook.reader().channel())
                    .order(BEFORE_ALL_OTHERS)
                    .handler(context -> receive(webhook, context.request()));
        }
    }

    private void receive(Webhook webhook, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        UniHelper.toFuture(signedPost.receive(webhook, request).emitOn(MutinyHelper.executor(Vertx.currentContext())))
                .onSuccess(stored -> end(response, ""))
                .onFailure(failure -> fail(response, failure));
    }

    private void fail(HttpServerResponse response, Throwable failure) {
        switch (failure) {
            case Refused refused -> say(response, refused.problem());
            case NotStored notStored -> {
                response.putHeader(HttpHeaders.RETRY_AFTER, ComeAgain.SECONDS);
                say(response, ComeAgain.PROBLEM);
            }
            default -> {
                LOG.error("a webhook failed for a reason of ours; its provider comes again", failure);
                say(response, Problem.of(500, "internal server error", null));
            }
        }
    }

    private void say(HttpServerResponse response, Problem problem) {
        try {
            response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
            end(response, json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is a record of texts", e);
        }
    }

    /** Who has gone meanwhile hears nothing. */
    private static void end(HttpServerResponse response, String body) {
        if (!response.closed()) {
            response.end(body);
        }
    }
}
