package id.siaga.intake.channel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.SiagaServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class ReportsResourceIT extends ReportsStage {
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
                    .body(containsString("belum tentu tercatat"));
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
}
