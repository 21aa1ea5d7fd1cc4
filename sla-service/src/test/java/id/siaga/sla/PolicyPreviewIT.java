package id.siaga.sla;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import id.siaga.sla.Stage.Case;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class PolicyPreviewIT {
    private static final String ONE_LEVEL = """
            {"last": 2, "ladder": {"levels": [
                {"id": "camat", "after": "PT0S", "audience": ["head"], "repeat_every": "PT10M"}]},
             "limits": {"P3": "PT1H"}}""";

    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    private Stage stage;

    /** "The last ones" are over all complaints and policies: those of other tests must be gone. */
    @BeforeEach
    void setTheStage() {
        Table table = new Table(database);
        table.change("DELETE FROM firing");
        table.change("DELETE FROM clock");
        table.change("DELETE FROM policy WHERE version LIKE '%earlier' OR version = '2020.1'");
        stage = new Stage(probe, clock);
        stage.pass(clock.now().plus(Duration.ofDays(1)));
    }

    @Test
    void shouldShowWhatAnotherPolicyWouldHaveFiredAndWriteNothing() throws SQLException {
        // Given one complaint answered after 75 minutes, and one that has escalated once
        Case answered = stage.assigned();
        stage.act(answered, answered.startsAt().plus(Duration.ofMinutes(75)));
        stage.awaitSaid(answered, "clock.met.v1");
        Case escalated = stage.registered(answered.startsAt().plusSeconds(1));
        stage.pass(escalated.dueAt().plusSeconds(1));
        stage.awaitEscalations(escalated, 1);
        long before = written();

        // When
        JsonPath preview =
                preview("executive", ONE_LEVEL).statusCode(200).extract().jsonPath();

        // Then
        assertThat(preview.getInt("complaints")).isEqualTo(2);
        assertThat(preview.getMap("overdue")).isEqualTo(Map.of("actual", 1, "preview", 2));
        assertThat(preview.getInt("levels[1].firings.actual")).isEqualTo(1);
        assertThat(preview.getInt("levels[1].firings.preview")).isEqualTo(2 + 7);
        assertThat(preview.getInt("levels[0].firings.preview")).isZero();
        assertThat(preview.getList("differences.complaint", String.class))
                .containsExactly(escalated.id(), answered.id());
        assertThat(preview.getInt("messages.preview")).isGreaterThanOrEqualTo(9);
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | ladder",
                "{'limits': {'P9': 'PT1H'}} | limits.P9",
                "{'limits': {'P3': 'dua jam'}} | limits.P3",
                "{'limits': {'P3': 'PT-1H'}} | limits.P3",
                "{'limits': {'P3': 'PT1H'}, 'last': 10001} | last",
                "{'ladder': {'levels': []}} | ladder.levels",
                "{'ladder': {'levels': [{'id': 'a', 'after': 'PT0S', 'audience': ['raja'], 'repeat_every': 'PT1M'}]}} | ladder.levels[0].audience",
                "{'ladder': {'levels': [{'id': 'a', 'after': 'PT0S', 'audience': ['head']}]}} | ladder.levels[0].repeat_every",
                "{'ladder': {'levels': [{'id': 'a', 'after': 'PT0S', 'audience': ['head'], 'repeat_every': 'PT0S'}]}} | ladder.levels[0].repeat_every",
                "{'ladder': {'levels': [{'id': 'a', 'after': 'PT0S', 'audience': ['head'], 'repeat_every': 'PT0.0001S'}]}} | ladder.levels[0].repeat_every",
                "{'ladder': {'levels': [{'id': 'a', 'after': 'PT0S', 'audience': ['head'], 'repeat_every': 'PT9000000000000H'}]}} | ladder.levels[0].repeat_every",
                "{'ladder': {'levels': [{'id': 'a', 'after': 'P3650000D', 'audience': ['head'], 'repeat_every': 'PT1M'}]}} | ladder.levels[0].after",
                "{'limits': {'P3': 'PT9000000000000H'}} | limits.P3",
                "{'limits': {'P3': 'PT99999999999999999999H'}} | limits.P3",
                "{'ladder': {'reminders': [{'id': 'a', 'fraction': 1.5, 'audience': ['head']}]}} | ladder.reminders[0].fraction",
            })
    void shouldSayInIndonesianWhichFieldIsWrong(String body, String field) {
        preview("operator", body.replace('\'', '"'))
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString("Perbaiki"))
                .body("errors", hasKey(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "{\"ladder\": 7}", "{\"ladder\": {\"levels\": [null]}}", "{\"last\": \"banyak\"}", "null"})
    void shouldRefuseWhatIsNoDraft(String body) {
        preview("operator", body).statusCode(400).contentType(startsWith("application/problem+json"));
    }

    @Test
    void shouldBeForThoseWhoDecideOnPolicies() {
        preview("officer", ONE_LEVEL).statusCode(403);
        preview("unit-head", ONE_LEVEL).statusCode(403);
        preview("admin", ONE_LEVEL).statusCode(200).body("complaints", equalTo(0));
        given().contentType(ContentType.JSON)
                .body(ONE_LEVEL)
                .post("/api/v1/policies/preview")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldShowPresentAndEarlierPolicies() throws SQLException {
        // Given one that was installed years ago
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO policy (version, content, first_seen_at)
                    VALUES ('2020.1', '{"limits": {"byPriority": {"P3": "PT4H"}}}', '2020-01-01T00:00:00Z')""");
        }

        // When
        JsonPath first =
                policies("?limit=1", "auditor").statusCode(200).extract().jsonPath();
        JsonPath second = policies("?limit=1&cursor=" + URLEncoder.encode(first.getString("next"), UTF_8), "auditor")
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(first.getBoolean("items[0].current")).isTrue();
        assertThat(first.getString("items[0].content.limits.byPriority.P3")).isEqualTo("PT2H");
        assertThat(second.getString("items[0].version")).isEqualTo("2020.1");
        assertThat(second.getBoolean("items[0].current")).isFalse();
        assertThat(second.getString("items[0].content.limits.byPriority.P3")).isEqualTo("PT4H");
        assertThat(second.getString("next")).isNull();
        policies("", "officer").statusCode(403);
    }

    private static ValidatableResponse policies(String query, String role) {
        return given().auth()
                .oauth2(Tokens.of("somebody", null, role))
                .urlEncodingEnabled(false)
                .get("/api/v1/policies" + query)
                .then();
    }

    private static ValidatableResponse preview(String role, String body) {
        return given().auth()
                .oauth2(Tokens.of("somebody", null, role))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/policies/preview")
                .then();
    }

    private long written() throws SQLException {
        try (var connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT (SELECT count(*) FROM firing) + (SELECT count(*) FROM clock)")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
