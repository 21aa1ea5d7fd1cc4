package id.siaga.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.eventing.EventJson;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.testing.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code deploy/observability} looks at of intake must be there. */
@QuarkusTest
@TestProfile(WithDatabase.class)
class ObservabilityIT {
    private static final Path FOLDER = Path.of("../deploy/observability");
    private static final Pattern METRIC = Pattern.compile("siaga_intake_[a-z_]+");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Sealing sealing;

    KafkaProbe probe;

    @Test
    void shouldShowEveryMetricThatAlertsAndDashboardLookAt() throws IOException {
        String expressions = Files.readString(FOLDER.resolve("alerts.yaml"))
                + Files.readString(FOLDER.resolve("dashboard.json"))
                + Files.readString(FOLDER.resolve("README.md"));

        assertThat(named(expressions))
                .contains("siaga_intake_parked_open", "siaga_intake_parked_age_seconds")
                .isSubsetOf(named(metrics()));
        assertThat(metrics()).contains("siaga_intake_parked_open{channel=\"telegram\"");
    }

    @Test
    void shouldCountWhatIsOpenByChannel() {
        double before = value("siaga_intake_parked_open{channel=\"instagram\"}");
        String id = UUID.randomUUID().toString();
        Instant at = Instant.parse("2026-03-14T10:00:00Z");
        WebhookParked event =
                new WebhookParked(id, "instagram", "nobody has taught us", sealing.seal("{}"), at, null, "dream", null);
        byte[] json = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        probe.send(Topic.INTAKE_PARKED, id, new CloudEvent(id, "/test", "webhook.parked.v1", id, at, null, json));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(value("siaga_intake_parked_open{channel=\"instagram\"}")).isGreaterThanOrEqualTo(before + 1);
            assertThat(value("siaga_intake_parked_age_seconds")).isLessThan(20);
        });
    }

    private static Set<String> named(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
