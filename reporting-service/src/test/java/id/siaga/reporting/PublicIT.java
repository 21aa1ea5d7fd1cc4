package id.siaga.reporting;

import static id.siaga.reporting.Story.BLIMBINGSARI;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import id.siaga.testing.KafkaProbe;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class PublicIT {
    private static final String COMPLAINT = "/api/v1/public/complaints/";

    KafkaProbe kafka;

    @Test
    void shouldShowTheHolderOfTheTokenTheFourStepsAndNothingPersonal() {
        Story story = new Story(kafka, Instant.now().minusSeconds(60));
        story.tell(story.registered(), story.assigned(2, BLIMBINGSARI), story.replied(3, Instant.now()));
        story.tell(story.met(Instant.now(), story.dueAt()));
        await().until(() -> "IN_PROGRESS".equals(state(story)) && answered(story));

        var found = given().get(COMPLAINT + story.token).then().statusCode(200).header("Cache-Control", "no-store");
        found.body("steps.status", equalTo(java.util.List.of("done", "done", "current", "open")))
                .body("history.kind", equalTo(java.util.List.of("registered", "assigned", "acted")))
                .body("unit", equalTo("Kecamatan Blimbingsari"))
                .body("inTime", equalTo(true));
        Map<String, Object> all = found.extract().jsonPath().getMap("");
        assertThat(all.keySet())
                .containsExactlyInAnyOrder(
                        "now",
                        "ticket",
                        "state",
                        "unit",
                        "category",
                        "receivedAt",
                        "startsAt",
                        "dueAt",
                        "answeredAt",
                        "inTime",
                        "waiting",
                        "level",
                        "steps",
                        "history");
        assertThat(found.extract().asString()).doesNotContain(story.id, "citizen", "conversation", "1000000351025");
    }

    @Test
    void shouldNotKnowATokenNobodyHas() {
        for (String token : new String[] {"AAAAAAAAAAAAAAAAAAAAAA", "x"}) {
            given().get(COMPLAINT + token)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
        }
    }

    @Test
    void shouldSayOfALinkThatMayBeNewThatItMayBeBeingRecorded() {
        given().get(COMPLAINT + "0123456789abcdef0123456789abcdef")
                .then()
                .statusCode(404)
                .body("detail", containsString("Sedang dicatat"));
        given().get(COMPLAINT + "x").then().statusCode(404).body("detail", equalTo("Tidak ditemukan."));
    }

    @Test
    void shouldOfferAFormThatNeedsNoScript() {
        given().get("/")
                .then()
                .body(containsString(
                        "<form id=\"report\" class=\"card report\" method=\"post\" action=\"/api/v1/reports\""
                                + " enctype=\"multipart/form-data\">"))
                .body(containsString("name=\"anonymous\""))
                .body(containsString("name=\"confidential\""));
    }

    @Test
    void shouldDrawTheKecamatanToPointAt() {
        given().get("/api/v1/public/map")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Rogojampi"))
                .body("items.size()", equalTo(25))
                .body("items[0].path", startsWith("M"))
                .body("height", greaterThan(100));
    }

    @Test
    void shouldRankUnitsAndListTheNumbersToWriteTo() {
        Story story = new Story(kafka, Instant.now().minusSeconds(60));
        story.tell(story.registered(), story.assigned(2, BLIMBINGSARI));
        await().untilAsserted(
                        () -> given().get("/api/v1/public/units").then().body("items.unit", hasItem(BLIMBINGSARI)));
        given().get("/api/v1/public/accounts").then().body("items.size()", greaterThan(50));
        given().get("/api/v1/public/config").then().body("clientId", equalTo("siaga-web"));
    }

    @Test
    void shouldServeItsPagesWithoutLogIn() {
        for (String page : new String[] {"/", "/papan", "/lacak/AAAAAAAAAAAAAAAAAAAAAA"}) {
            given().get(page)
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/html"))
                    .header("Content-Security-Policy", containsString("default-src 'self'"))
                    .body(containsString("lang=\"id\""));
        }
        given().get("/webjars/keycloak-js/25.0.4/dist/keycloak.min.js").then().statusCode(200);
    }

    private static String state(Story story) {
        return given().get(COMPLAINT + story.token).jsonPath().getString("state");
    }

    private static boolean answered(Story story) {
        return given().get(COMPLAINT + story.token).jsonPath().get("answeredAt") != null;
    }
}
