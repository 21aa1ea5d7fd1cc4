package id.siaga.intake.channel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.Topic;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.SiagaServers;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class ReportsResourceIT {
    private static final String REPORTS = "/api/v1/reports";
    private static final String ROGOJAMPI = "35.10.13";

    KafkaProbe probe;

    @Test
    void shouldStoreAReportAndAnswerWithTheTrackingAddress() throws IOException {
        String words = words();

        Response answer = json(Map.of("text", words, "phone", "6280000078001")).post(REPORTS);

        String token = answer.then()
                .statusCode(202)
                .contentType(ContentType.JSON)
                .body("token", matchesPattern("[0-9a-f]{32}"))
                .body("detail", containsString("sedang dicatat"))
                .extract()
                .path("token");
        answer.then().header("Location", endsWith("/lacak/" + token)).body("tracking", endsWith("/lacak/" + token));
        JsonNode event = only(words);
        assertThat(event.path("channel").asText()).isEqualTo("web");
        assertThat(event.path("account").asText()).isEqualTo("web");
        assertThat(event.path("report").path("token").asText()).isEqualTo(token);
        assertThat(event.toString()).doesNotContain("6280000078001");
    }

    @Test
    void shouldMakeOneReportOfADoubleSubmit() {
        String words = words();
        String key = UUID.randomUUID().toString();

        String first = token(json(Map.of("text", words)).header("Idempotency-Key", key));
        String second = token(json(Map.of("text", words)).header("Idempotency-Key", key));
        String other = token(json(Map.of("text", words)).header("Idempotency-Key", key + "x"));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(about(words)).hasSize(3);
        assertThat(about(words).stream().map(record -> record.event().id()).distinct())
                .hasSize(2);
        assertThat(about(words).stream()
                        .map(record -> body(record).path("messageId"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void shouldTakeTheKeyAsAFieldToo() {
        String words = words();
        String key = UUID.randomUUID().toString();

        String said = token(json(Map.of("text", words)).header("Idempotency-Key", key));

        assertThat(token(json(Map.of("text", words, "key", key)))).isEqualTo(said);
        page(Map.of("text", words, "key", key))
                .post(REPORTS)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/lacak/" + said));
        json(Map.of("text", words, "key", "k".repeat(256))).post(REPORTS).then().statusCode(400);
    }

    @Test
    void shouldSayOfEachFieldWhatIsWrongWithIt() {
        json(Map.of("text", "x", "email", "siti", "latitude", "200", "longitude", "1"))
                .post(REPORTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("text", "email", "latitude"))
                .body("errors[0].detail", containsString("Ceritakan masalahnya"))
                .body("detail", containsString("Ceritakan masalahnya"));
        json("[1]").post(REPORTS).then().statusCode(400).contentType("application/problem+json");
        json("{").post(REPORTS).then().statusCode(400);
        given().contentType("text/plain").body("x").post(REPORTS).then().statusCode(415);
        json(Map.of("text", "x".repeat(70_000)))
                .post(REPORTS)
                .then()
                .statusCode(413)
                .body("detail", containsString("64 KB"));
    }

    @Test
    void shouldLeadABrowserWithoutScriptToThePage() {
        String words = words();

        page(Map.of("text", words, "anonymous", "true"))
                .post(REPORTS)
                .then()
                .statusCode(303)
                .header("Location", matchesPattern("http.*/lacak/[0-9a-f]{32}"));
        page(Map.of("text", "x"))
                .post(REPORTS)
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(containsString("Ceritakan masalahnya"));
        assertThat(body(about(words).getFirst())
                        .path("report")
                        .path("anonymous")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void shouldFileAtTheCounterOfTheOfficersOwnUnit() throws IOException {
        String words = words();
        String officer = UUID.randomUUID().toString();

        json(Map.of("text", words, "unit", ROGOJAMPI))
                .auth()
                .oauth2(Tokens.of(officer, ROGOJAMPI, "officer"))
                .post(REPORTS)
                .then()
                .statusCode(202);

        JsonNode event = only(words);
        assertThat(event.path("channel").asText()).isEqualTo("counter");
        assertThat(event.path("account").asText()).isEqualTo(ROGOJAMPI);
        assertThat(event.path("report").path("filedBy").asText()).isEqualTo(officer);
    }

    @Test
    void shouldFileForNoOtherCounterAndForNobodyElse() {
        String words = words();
        Map<String, String> elsewhere = Map.of("text", words, "unit", "35.10.25");
        Map<String, String> report = Map.of("text", words);

        as(Tokens.of("p-1", ROGOJAMPI, "officer"), elsewhere)
                .post(REPORTS)
                .then()
                .statusCode(403);
        as(Tokens.of("p-2", null, "officer"), report).post(REPORTS).then().statusCode(403);
        as(Tokens.of("p-3", ROGOJAMPI, "executive"), report)
                .post(REPORTS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        as("bukan.token.kami", report).post(REPORTS).then().statusCode(401);
        assertThat(about(words)).isEmpty();
    }

    @Test
    void shouldAnswer503WithinFiveSecondsWhileKafkaIsDownAndGiveTheSameTokenAfterwards() {
        String words = words();
        String key = UUID.randomUUID().toString();
        token(json(Map.of("text", words())));
        SiagaServers.kafka().stop();
        try {
            long start = System.nanoTime();
            Response answer =
                    json(Map.of("text", words)).header("Idempotency-Key", key).post(REPORTS);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            answer.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"));
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            page(Map.of("text", words))
                    .post(REPORTS)
                    .then()
                    .statusCode(503)
                    .contentType(ContentType.HTML)
                    .header("Retry-After", equalTo("5"))
                    .body(containsString("Mungkin sudah tercatat"));
        } finally {
            SiagaServers.kafka().start();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> json(Map.of("text", words))
                                .header("Idempotency-Key", key)
                                .post(REPORTS)
                                .statusCode()
                        == 202);
        assertThat(about(words).stream()
                        .map(record -> body(record).path("messageId"))
                        .distinct())
                .hasSize(1);
    }

    private static RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private static RequestSpecification as(String token, Map<String, String> report) {
        return json(report).header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification page(Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html,application/xhtml+xml")
                .formParams(form);
    }

    private static String token(RequestSpecification report) {
        return report.post(REPORTS).then().statusCode(202).extract().path("token");
    }

    private static String words() {
        return "Jalan rusak " + UUID.randomUUID();
    }

    private JsonNode only(String words) throws IOException {
        List<ProbedRecord> records = about(words);
        assertThat(records).hasSize(1);
        return new ObjectMapper().readTree(records.getFirst().json());
    }

    private List<ProbedRecord> about(String words) {
        return probe.records(Topic.MESSAGE).stream()
                .filter(record -> record.json().contains(words))
                .toList();
    }

    private static JsonNode body(ProbedRecord record) {
        try {
            return new ObjectMapper().readTree(record.json());
        } catch (IOException e) {
            throw new AssertionError("an event is no JSON", e);
        }
    }
}
