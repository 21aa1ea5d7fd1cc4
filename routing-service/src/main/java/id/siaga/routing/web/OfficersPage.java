package id.siaga.routing.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The officers' page under {@code /petugas}, with or without a slash at the end. Its files are static; what they may do
 * stands in the headers: scripts and styles of our own origin only, and calls to nobody but us and the identity provider.
 */
@ApplicationScoped
class OfficersPage {
    private static final String PAGE = "/petugas";
    private static final int BEFORE_STATIC_FILES = -1_000;

    private final String policy;

    /** @param keycloak as browsers reach it, which may differ from the address this service uses */
    OfficersPage(@ConfigProperty(name = "siaga.keycloak.url", defaultValue = "http://localhost:8180") URI keycloak) {
        String identityProvider = keycloak.getScheme() + "://" + keycloak.getAuthority();
        policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src blob:; connect-src 'self' "
                        + identityProvider + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    void serve(@Observes Router router) {
        router.route(PAGE + "/*").order(BEFORE_STATIC_FILES).handler(this::guard);
        router.get(PAGE).order(BEFORE_STATIC_FILES + 1).handler(OfficersPage::open);
    }

    private void guard(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", policy);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        // A new release must reach phones at once; the files are small.
        response.putHeader("Cache-Control", "no-cache");
        context.next();
    }

    private static void open(RoutingContext context) {
        context.reroute(PAGE + "/index.html");
    }
}
