package id.siaga.gateway;

import static id.siaga.gateway.Service.INTAKE;
import static id.siaga.gateway.Service.NOTIFICATION;
import static id.siaga.gateway.Service.REPORTING;
import static id.siaga.gateway.Service.ROUTING;
import static id.siaga.gateway.Service.SLA;

import java.util.List;
import java.util.Optional;

/** Which path goes to which service. The Caddyfile beside this module says the same; a test holds both equal. */
final class Routes {
    /** Everything under a prefix, which ends at a slash; the first match wins. */
    record Route(String prefix, Service service) {
        boolean covers(String path) {
            return prefix.equals("/") || path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    static final List<Route> TABLE = List.of(
            new Route("/webhooks", INTAKE),
            new Route("/api/v1/reports", INTAKE),
            new Route("/open311", INTAKE),
            new Route("/api/v1/complaints", ROUTING),
            new Route("/api/v1/answers", ROUTING),
            new Route("/api/v1/triage", ROUTING),
            new Route("/api/v1/units", ROUTING),
            new Route("/api/v1/categories", ROUTING),
            new Route("/api/v1/me", ROUTING),
            // Each service has such a list; the one of no name is routing's.
            new Route("/api/v1/parked/webhooks", INTAKE),
            new Route("/api/v1/parked/intake", INTAKE),
            new Route("/api/v1/parked/sla", SLA),
            new Route("/api/v1/parked/notification", NOTIFICATION),
            new Route("/api/v1/parked/reporting", REPORTING),
            new Route("/api/v1/parked", ROUTING),
            new Route("/petugas", ROUTING),
            new Route("/api/v1/clocks", SLA),
            new Route("/api/v1/escalations", SLA),
            new Route("/api/v1/policies", SLA),
            new Route("/api/v1/notifications", NOTIFICATION),
            new Route("/api/v1/board", REPORTING),
            new Route("/api/v1/public", REPORTING),
            new Route("/papan", REPORTING),
            new Route("/lacak", REPORTING),
            new Route("/", REPORTING));

    /** Health, metrics and OpenAPI of the services stay inside. */
    static final String INTERNAL = "/q";

    /** @param path decoded and without dot segments, see {@link PlainPath} */
    static Optional<Service> serviceFor(String path) {
        if (new Route(INTERNAL, REPORTING).covers(path)) {
            return Optional.empty();
        }
        return TABLE.stream().filter(route -> route.covers(path)).findFirst().map(Route::service);
    }

    private Routes() {}
}
