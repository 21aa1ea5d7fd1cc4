package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class OfficerIT {
    private static final String COMPLAINTS = "/api/v1/complaints/";
    private static final String OURS = "35.10.25";
    private static final String THEIRS = "35.10.13";

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @Test
    void shouldShowAComplaintOnlyToItsUnit() {
        Case found = registered("Jalan rusak di Kaligung");
        for (String path : List.of("", "/timeline", "/messages")) {
            given().get(COMPLAINTS + found.id() + path).then().statusCode(401);
            Desk.in(THEIRS).read(found, path).statusCode(404);
            given().auth()
                    .oauth2(People.officer(OURS))
                    .get(COMPLAINTS + found.ticket() + path)
                    .then()
                    .statusCode(200);
            Desk.of(People.operator()).read(found, path).statusCode(200);
        }
        Desk.in(THEIRS)
                .act(found, 2, Map.of("type", "note", "text", "x"))
                .then()
                .statusCode(404);
        Desk.in(THEIRS)
                .act(found, null, Map.of("type", "note", "text", "x"))
                .then()
                .statusCode(404);
        Desk.of(People.auditor())
                .act(found, 2, Map.of("type", "note", "text", "x"))
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(People.officer(THEIRS))
                .get("/api/v1/complaints?limit=100&q=" + found.ticket())
                .then()
                .body("items.id", not(hasItem(found.id())));
        given().auth()
                .oauth2(People.officer(OURS))
                .get("/api/v1/complaints?limit=100&q=" + found.ticket())
                .then()
                .body("items.id", hasItem(found.id()))
                .body("items[0].excerpt", equalTo("Jalan rusak di Kaligung"));
    }

    @Test
    void shouldActOnlyOnTheVersionTheOfficerSaw() {
        Case found = registered("Sampah menumpuk");
        String officer = People.officer(OURS);
        Map<String, String> reply = Map.of("type", "reply", "text", "Segera kami angkut");

        Desk.of(officer).act(found, null, reply).then().statusCode(428);
        Desk.of(officer)
                .act(found, 1, reply)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("version", equalTo(2))
                .body("changes.type", hasItem("complaint.assigned"));
        Desk.of(officer)
                .act(found, 2, reply)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("IN_PROGRESS"))
                .body("step", equalTo("ditindaklanjuti"))
                .body("respondedAt", notNullValue());

        assertThat(probe.await(Topic.COMPLAINT, found.id(), "complaint.action-recorded.v1")
                        .json())
                .contains("\"substantive\":true", "\"web\"")
                .doesNotContain("angkut");
        probe.await(Topic.CONVERSATION, record -> record.json().contains("Segera kami angkut"));
        Desk.of(officer)
                .read(found, "/timeline")
                .body("verified", equalTo(true))
                .body("items.size()", equalTo(3));
    }

    @Test
    void shouldRefuseWhatIsNotSupportedOrNotPossible() {
        Case found = registered("Got mampet");
        String officer = People.officer(OURS);

        Desk.of(officer).act(found, 2, Map.of("type", "merge")).then().statusCode(400);
        Desk.of(officer).act(found, 2, Map.of("type", "reply")).then().statusCode(400);
        Desk.of(officer)
                .act(found, 2, Map.of("type", "reopen", "text", "x"))
                .then()
                .statusCode(409);
        Desk.of(officer)
                .act(found, 2, Map.of("type", "transfer", "unit", THEIRS, "text", "x"))
                .then()
                .statusCode(403);
        assertThat(Case.rows(database, "SELECT version::text FROM complaint WHERE id::text = ?", found.id()))
                .containsExactly(List.of("2"));
    }

    @Test
    void shouldLetTheOperatorAssignOutOfTriage() {
        MessageReceived message = Sent.text(Sent.someone(), Sent.KABUPATEN, "Tolong diperhatikan", clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);
        assertThat(found.state()).isEqualTo("TRIAGE");
        given().auth().oauth2(People.officer(OURS)).get("/api/v1/triage").then().statusCode(403);
        given().auth().oauth2(People.operator()).get("/api/v1/triage").then().body("items.id", hasItem(found.id()));

        Desk.of(People.operator())
                .act(found, 2, Map.of("type", "transfer", "unit", OURS))
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"));

        Desk.in(OURS).read(found).statusCode(200);
    }

    @Test
    void shouldCloseOrReopenAsTheCitizenSays() {
        Sender sender = Sent.someone();
        MessageReceived message = Sent.text(sender, Sent.BLIMBINGSARI, "Lampu jalan padam", clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);
        Map<String, String> resolve = Map.of("type", "resolve", "text", "Sudah menyala");
        Desk.in(OURS).act(found, 2, resolve).then().statusCode(200);

        Sent.publish(probe, Sent.text(sender, Sent.BLIMBINGSARI, "2", clock.now()));

        assertThat(probe.await(Topic.COMPLAINT, found.id(), "complaint.reopened.v1")
                        .json())
                .contains("\"level\":1");
        Desk.in(OURS).act(found, 5, resolve).then().statusCode(200);
        Sent.publish(probe, Sent.text(sender, Sent.BLIMBINGSARI, "1", clock.now()));
        probe.await(Topic.COMPLAINT, found.id(), "complaint.closed.v1");
        Desk.of(People.head(OURS)).read(found).body("state", equalTo("CLOSED")).body("level", equalTo(1));
    }

    @Test
    void shouldShowHowHighTheAnswerWasEscalatedAndNotAnotherPromise() {
        Case found = registered("Air mati");

        Sent.publish(probe, escalated(found, 3, "resolution"));
        Sent.publish(probe, escalated(found, 2, null));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        Desk.in(OURS).read(found).body("level", equalTo(2)).body("version", equalTo(2)));
    }

    private ComplaintEscalated escalated(Case found, int level, String kind) {
        return new ComplaintEscalated(
                found.id(),
                "clock",
                UUID.randomUUID().toString(),
                level,
                "level-" + level,
                0,
                false,
                OURS,
                List.of(),
                clock.now(),
                clock.now(),
                kind);
    }

    @Test
    void shouldPageThroughAllWithoutRepetition() {
        registered("Satu");
        registered("Dua");
        registered("Tiga");
        Response first = given().auth().oauth2(People.operator()).get("/api/v1/complaints?limit=2");
        String next = first.path("next");

        Response second = given().auth().oauth2(People.operator()).get("/api/v1/complaints?limit=2&cursor=" + next);

        List<String> firstIds = first.path("items.id");
        List<String> secondIds = second.path("items.id");
        assertThat(firstIds).hasSize(2).doesNotContainAnyElementsOf(secondIds);
        assertThat(secondIds).isNotEmpty();
    }

    @Test
    void shouldTellWhoWorksWhereOnce() {
        assertThat(probe.await(Topic.DUTY, OURS, "duty.changed.v1").json()).contains("\"version\":1");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !Case.rows(database, "SELECT 1 FROM official").isEmpty());
        given().auth()
                .oauth2(People.officer(OURS))
                .get("/api/v1/me")
                .then()
                .body("unitName", equalTo("Kecamatan Blimbingsari"));
    }

    private Case registered(String text) {
        MessageReceived message = Sent.text(Sent.someone(), Sent.BLIMBINGSARI, text, clock.now());
        Sent.publish(probe, message);
        return Case.awaitOf(database, message);
    }
}
