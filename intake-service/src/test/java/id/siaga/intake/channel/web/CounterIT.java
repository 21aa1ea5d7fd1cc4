package id.siaga.intake.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports that an officer writes down for somebody at the counter. */
@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class CounterIT extends ReportsStage {
    private static final String ROGOJAMPI = "35.10.13";

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
}
