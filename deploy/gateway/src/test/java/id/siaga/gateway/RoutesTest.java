package id.siaga.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/webhooks/whatsapp, INTAKE",
        "/api/v1/reports, INTAKE",
        "/open311/v2/requests.json, INTAKE",
        "/api/v1/answers/0123456789abcdef0123456789abcdef, ROUTING",
        "/api/v1/complaints, ROUTING",
        "/api/v1/complaints/BWI-2611-00042/actions, ROUTING",
        "/petugas/app.js, ROUTING",
        "/api/v1/parked/webhooks/counts, INTAKE",
        "/api/v1/parked/intake/7/replay, INTAKE",
        "/api/v1/parked/routing, ROUTING",
        "/api/v1/parked/7/replay, ROUTING",
        "/api/v1/parked/sla, SLA",
        "/api/v1/parked/notification, NOTIFICATION",
        "/api/v1/parked/reporting, REPORTING",
        "/api/v1/clocks, SLA",
        "/api/v1/notifications, NOTIFICATION",
        "/api/v1/board/stream, REPORTING",
        "/api/v1/complaintsx, REPORTING",
        "/, REPORTING",
        "/static/board.css, REPORTING"
    })
    void shouldFindTheServiceOfAPath(String path, Service service) {
        assertThat(Routes.serviceFor(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/health", "/q/metrics"})
    void shouldNotExposeTheServicesInnerPages(String path) {
        assertThat(Routes.serviceFor(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/papan/../q/metrics", "/papan/%2e%2e/q/metrics", "//q/health", "/./q", "/a%zz", "x"})
    void shouldRefuseAPathThatAServiceWouldReadDifferently(String raw) {
        assertThat(PlainPath.of(raw)).isEmpty();
    }

    @Test
    void shouldDecodeBeforeItCompares() {
        assertThat(PlainPath.of("/%71/metrics")).contains("/q/metrics");
    }
}
