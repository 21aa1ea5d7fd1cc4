package id.siaga.sla;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.region.RegionPack;
import id.siaga.sla.Stage.Case;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ClockApiIT {
    private static final String OTHER_UNIT = "35.10.01";

    KafkaProbe probe;
    MutableClock clock;

    @Inject
    RegionPack pack;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        stage.pass(clock.now().plusSeconds(60));
    }

    @Test
    void shouldShowAClockToItsUnitAndToNobodyElse() {
        // Given
        Case complaint = escalated();

        // Then
        as("officer", Stage.UNIT)
                .get("/api/v1/clocks?complaint=" + complaint.id())
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("RUNNING"))
                .body("items[0].level", equalTo(1))
                .body("items[0].remaining", equalTo("PT0S"))
                .body("items[0].overdueBy", matchesPattern("PT[0-9]+S"))
                .body("items[0].told.rung", hasItem("tingkat-1"));
        as("officer", OTHER_UNIT)
                .get("/api/v1/clocks?complaint=" + complaint.id())
                .then()
                .statusCode(404);
        as("officer", Stage.UNIT).get("/api/v1/clocks?complaint=unknown").then().statusCode(404);
        given().get("/api/v1/clocks?complaint=" + complaint.id()).then().statusCode(401);
        as("operator", null)
                .get("/api/v1/clocks/at-risk?within=PT30M")
                .then()
                .statusCode(200)
                .body("items.complaint", hasItem(complaint.id()));
    }

    @Test
    void shouldShowAnUnassignedComplaintToTheKabupatenOnly() {
        // Given
        Case complaint = stage.registered();
        stage.awaitSaid(complaint, "clock.started.v1");

        // Then
        as("operator", null)
                .get("/api/v1/clocks?complaint=" + complaint.id())
                .then()
                .statusCode(200);
        as("unit-head", Stage.UNIT)
                .get("/api/v1/clocks?complaint=" + complaint.id())
                .then()
                .statusCode(404);
    }

    @Test
    void shouldStopRepeatingOnceTheHeadHasAcknowledged() {
        // Given
        Case complaint = escalated();
        ComplaintEscalated first = stage.escalations(complaint).getFirst();
        String path = "/api/v1/escalations/" + first.escalationId() + "/acknowledge";

        // When
        as("unit-head", OTHER_UNIT).post(path).then().statusCode(404);
        as("officer", Stage.UNIT).post(path).then().statusCode(403);
        given().post(path).then().statusCode(401);
        person(head(), "unit-head", Stage.UNIT).post(path).then().statusCode(204);
        person(head(), "unit-head", Stage.UNIT).post(path).then().statusCode(204);
        stage.awaitSaid(complaint, "escalation.acknowledged.v1");
        stage.pass(complaint.dueAt().plus(Duration.ofMinutes(60)));

        // Then the repetition is left out, the next level comes
        assertThat(stage.awaitEscalations(complaint, 2))
                .extracting(ComplaintEscalated::rung)
                .containsExactly("tingkat-1", "tingkat-2");
        assertThat(stage.count(complaint, "escalation.acknowledged.v1")).isEqualTo(1);
    }

    private Case escalated() {
        Case complaint = stage.assigned();
        stage.pass(complaint.dueAt());
        stage.awaitEscalations(complaint, 1);
        return complaint;
    }

    private String head() {
        return pack.people().headOf(Stage.UNIT).orElseThrow().id();
    }

    private static RequestSpecification as(String role, String unit) {
        return person("somebody", role, unit);
    }

    private static RequestSpecification person(String id, String role, String unit) {
        return given().auth().oauth2(Tokens.of(id, unit, role));
    }
}
