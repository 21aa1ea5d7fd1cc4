package id.siaga.sla;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.sla.Stage.Case;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/observability} looks at must be there: a misspelt metric is an alert that never comes. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ObservabilityIT {
    private static final Path FOLDER = Path.of("../deploy/observability");
    /** Routing's and intake's own are looked for there. */
    private static final Pattern METRIC = Pattern.compile("siaga_(?!routing_|intake_)[a-z_]+");

    private static final Pattern KIND = Pattern.compile("(siaga_[a-z_]+)\\{kind=\"([a-z]+)\"}");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    private Stage stage;

    /** The figures are over all clocks: those of other tests must be gone. */
    @BeforeEach
    void setTheStage() {
        Table table = new Table(database);
        table.change("DELETE FROM firing");
        table.change("DELETE FROM clock");
        stage = new Stage(probe, clock);
        stage.pass(clock.now().plusSeconds(60));
    }

    @Test
    void shouldShowEveryMetricThatAlertsAndDashboardLookAt() throws IOException {
        // Given a service that has fired something
        Case complaint = stage.assigned();
        stage.pass(complaint.dueAt());
        stage.awaitEscalations(complaint, 1);

        // When
        String expressions = Stream.concat(alerts(), panels()).collect(Collectors.joining("\n"));

        // Then
        assertThat(named(METRIC, expressions)).hasSizeGreaterThan(7);
        await().atMost(PATIENCE).untilAsserted(() -> {
            String shown = metrics();
            assertThat(named(METRIC, expressions)).isSubsetOf(named(METRIC, shown));
            assertThat(named(KIND, expressions)).isSubsetOf(named(KIND, shown)).isNotEmpty();
        });
    }

    @Test
    void shouldCountWhatIsOpenOverdueAndLateAsItIs() {
        // Given nothing else open, one clock running and one overdue by ten minutes
        double open = awaitStock("siaga_sla_clocks_open{kind=\"response\"}");
        double overdue = value("siaga_sla_clocks_overdue{kind=\"response\"}");
        double fired = value("siaga_sla_firing_lateness_seconds_count");
        Case late = stage.assigned();
        stage.awaitSaid(late, "clock.started.v1");
        stage.pass(late.dueAt().plus(Duration.ofMinutes(10)));
        stage.awaitEscalations(late, 1);
        stage.awaitSaid(stage.registered(), "clock.started.v1");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(value("siaga_sla_clocks_open{kind=\"response\"}")).isEqualTo(open + 2);
            assertThat(value("siaga_sla_clocks_overdue{kind=\"response\"}")).isEqualTo(overdue + 1);
            assertThat(value("siaga_sla_firing_lateness_seconds_count")).isGreaterThanOrEqualTo(fired + 3);
            assertThat(value("siaga_sla_oldest_unfired_seconds")).isZero();
            assertThat(value("siaga_sla_firings_provisional")).isZero();
        });

        // When no watermark comes for a minute
        clock.advance(Duration.ofMinutes(1));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(value("siaga_sla_watermark_lag_seconds")).isBetween(60d, 120d));
        assertThat(value("siaga_sla_stock_age_seconds")).isLessThan(20);
    }

    @Test
    void shouldTellTheMeaningAndTheNextStepOfEachAlert() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));

        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.keySet()).isSubsetOf("alert", "expr", "for", "labels", "annotations");
            assertThat(rule.get("alert").toString()).matches("[A-Z][A-Za-z]+");
            assertThat(rule.get("expr").toString()).isNotBlank();
            assertThat(String.valueOf(rule.getOrDefault("for", "0s"))).matches("[0-9]+[smh]");
            assertThat((Map<?, ?>) rule.get("labels")).extracting("severity").isIn("warning", "critical");
            assertThat((Map<?, ?>) rule.get("annotations"))
                    .extracting(Map::keySet)
                    .isEqualTo(Set.of("summary", "next_step"));
            assertThat(readme).contains("| " + rule.get("alert") + " |");
        });
    }

    private static Stream<String> alerts() throws IOException {
        return rules().stream().map(rule -> rule.get("expr").toString());
    }

    private static Stream<String> panels() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        List<String> expressions = dashboard.findValuesAsText("expr");
        assertThat(expressions)
                .hasSizeGreaterThanOrEqualTo(dashboard.path("panels").size());
        return expressions.stream();
    }

    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(FOLDER.resolve("alerts.yaml")));
        return file.get("groups").stream()
                .flatMap(group -> group.get("rules").stream())
                .toList();
    }

    private static Set<String> named(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Waits until the figures have been taken after now. */
    private static double awaitStock(String series) {
        await().atMost(PATIENCE).until(() -> value("siaga_sla_stock_age_seconds") < 1);
        return value(series);
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
