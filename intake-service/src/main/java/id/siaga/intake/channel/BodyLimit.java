package id.siaga.intake.channel;

import id.siaga.intake.config.UploadConfig;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Holds every body but that of a form with files to what webhooks may have: Quarkus knows one limit for all, and that has
 * to let photos through.
 */
@ApplicationScoped
class BodyLimit {
    private static final String FORMS = "/api/v1/reports";
    private static final int TOO_LARGE = 413;

    private final long limit;

    BodyLimit(UploadConfig config) {
        this.limit = config.others().asLongValue();
    }

    /** After Quarkus, whose limit it narrows. */
    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::narrow);
    }

    private void narrow(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (mayHaveFiles(request)) {
            context.next();
        } else if (WebhookBody.declaredLength(request) > limit) {
            WebhookBody.discard(request, limit);
            context.response().setStatusCode(TOO_LARGE).end();
            request.resume();
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            context.next();
        }
    }

    private static boolean mayHaveFiles(HttpServerRequest request) {
        return request.method() == HttpMethod.POST
                && FORMS.equals(request.path())
                && Accepted.FORM_WITH_FILES.isSaid(request.getHeader(HttpHeaders.CONTENT_TYPE));
    }
}
