package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.region.RegionPack;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class TaskIT {
    private static final String LEAD = "35.10.25";
    private static final String HELPER = "opd-dishub";
    private static final String BYSTANDER = "opd-dlh";

    @Inject
    RegionPack pack;

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @Test
    void shouldGiveAnotherUnitItsPartAndHearWhenItIsDone() {
        Case found = registered("Jalan rusak di Kaligung");
        seen(found, HELPER).statusCode(404);

        act(LEAD, found, 2, Map.of("type", "task", "unit", HELPER, "category", "lampu-jalan", "text", "Pasang lampu"))
                .then()
                .statusCode(200)
                .body("unit", equalTo(LEAD))
                .body("state", equalTo("ASSIGNED"));

        String opened = probe.await(Topic.COMPLAINT, found.id(), "complaint.task-opened.v1")
                .json();
        assertThat(opened).contains("\"unit\":\"opd-dishub\"", "\"dueAt\"").doesNotContain("Pasang");
        seen(found, HELPER)
                .statusCode(200)
                .body("tasks.unit", contains(HELPER))
                .body("tasks.ours", contains(true))
                .body("leading", equalTo(false));
        seen(found, LEAD)
                .body("tasks.ours", contains(false))
                .body("tasks.category", contains("lampu-jalan"))
                .body("tasks.dueAt", contains(dueAt("lampu-jalan", found).toString()))
                .body("leading", equalTo(true));
        listed(found, HELPER).body("items.id", hasItem(found.id()));

        act(HELPER, found, 3, Map.of("type", "done", "unit", HELPER, "text", "Lampu terpasang"))
                .then()
                .statusCode(200);

        probe.await(Topic.COMPLAINT, found.id(), "complaint.task-closed.v1");
        seen(found, HELPER).statusCode(404);
        seen(found, LEAD).body("tasks", empty());
        Desk.in(LEAD)
                .read(found, "/timeline")
                .body("verified", equalTo(true))
                .body("items.content", hasItem("tugas untuk Dishub: Pasang lampu"))
                .body("items.content", hasItem("tugas untuk Dishub: Lampu terpasang"));
    }

    @Test
    void shouldLeaveTheComplaintToWhoLeads() {
        Case found = registered("Jalan rusak lagi di Kaligung");
        act(LEAD, found, 2, Map.of("type", "task", "unit", HELPER, "text", "Pasang lampu"))
                .then()
                .statusCode(200);

        act(HELPER, found, 3, Map.of("type", "resolve", "text", "Sudah")).then().statusCode(403);
        act(LEAD, found, 3, Map.of("type", "done", "unit", HELPER, "text", "Sudah"))
                .then()
                .statusCode(403);
        act(LEAD, found, 3, Map.of("type", "task", "unit", HELPER, "text", "Lagi"))
                .then()
                .statusCode(409);
        act(LEAD, found, 3, Map.of("type", "task", "unit", LEAD, "text", "Sendiri"))
                .then()
                .statusCode(409);
        act(HELPER, found, 3, Map.of("text", "Kami berangkat")).then().statusCode(400);
        act(HELPER, found, 3, Map.of("type", "note", "text", "Kami berangkat"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldShowTheComplaintToNobodyBesideWhoLeadsAndWhoHelps() {
        Case found = registered("Jalan rusak dekat pasar Kaligung");
        act(LEAD, found, 2, Map.of("type", "task", "unit", HELPER, "text", "Pasang lampu"))
                .then()
                .statusCode(200);

        for (String path : List.of("", "/messages", "/timeline")) {
            Desk.in(HELPER).read(found, path).statusCode(200);
            Desk.in(BYSTANDER).read(found, path).statusCode(404);
        }
        listed(found, BYSTANDER).body("items.id", not(hasItem(found.id())));
    }

    @Test
    void shouldCloseTheTaskOfTheUnitThatLeadsNow() {
        Case found = registered("Jalan rusak depan sekolah Kaligung");
        act(LEAD, found, 2, Map.of("type", "task", "unit", HELPER, "text", "Pasang lampu"))
                .then()
                .statusCode(200);

        Desk.of(People.head(LEAD))
                .act(found, 3, Map.of("type", "transfer", "unit", HELPER, "text", "Semuanya lampu"))
                .then()
                .statusCode(200)
                .body("unit", equalTo(HELPER));

        probe.await(Topic.COMPLAINT, found.id(), "complaint.task-closed.v1");
        seen(found, HELPER).body("leading", equalTo(true)).body("tasks", empty());
        Desk.in(HELPER)
                .read(found, "/timeline")
                .body("verified", equalTo(true))
                .body("items.content", hasItem("tugas untuk Dishub: unit ini sekarang memimpin aduan ini"));
    }

    @Test
    void shouldDropATaskWithTheComplaint() {
        Case found = registered("Jalan rusak parah di Kaligung");
        act(LEAD, found, 2, Map.of("type", "task", "unit", HELPER, "text", "Pasang lampu"))
                .then()
                .statusCode(200);

        act(LEAD, found, 3, Map.of("type", "resolve", "text", "Sudah")).then().statusCode(200);

        seen(found, HELPER).statusCode(404);
        listed(found, HELPER).body("items.id", not(hasItem(found.id())));
    }

    @Test
    void shouldProposeADroppedTaskAgainWhenTheComplaintIsReopened() {
        Case byHand = registered("Jalan rusak di ujung Kaligung");
        Case proposed = registered("Jalan rusak dan lampu jalan mati di ujung Kaligung");
        act(LEAD, byHand, 2, Map.of("type", "task", "unit", HELPER, "category", "lampu-jalan", "text", "Pasang lampu"))
                .then()
                .statusCode(200);
        act(LEAD, proposed, 2, Map.of("type", "task", "unit", HELPER)).then().statusCode(200);

        for (Case found : List.of(byHand, proposed)) {
            act(LEAD, found, 3, Map.of("type", "resolve", "text", "Sudah"))
                    .then()
                    .statusCode(200);
            act(LEAD, found, 4, Map.of("type", "reopen", "text", "Belum"))
                    .then()
                    .statusCode(200);
        }

        for (Case found : List.of(byHand, proposed)) {
            seen(found, LEAD)
                    .body("tasks", empty())
                    .body("proposals.unit", contains(HELPER))
                    .body("proposals.category", contains("lampu-jalan"))
                    .body("proposals[0].reasons", hasItem("tentang lampu jalan padam"));
            act(LEAD, found, 5, Map.of("type", "task", "unit", HELPER)).then().statusCode(200);
        }
    }

    @Test
    void shouldProposeTheSecondOfTwoTroublesAsATaskThatOneTapGives() {
        Case found = registered("Jalan rusak dan lampu jalan mati di Kaligung");
        seen(found, LEAD)
                .body("unit", equalTo(LEAD))
                .body("category", equalTo("jalan-rusak"))
                .body("proposals.unit", contains(HELPER))
                .body("proposals[0].reasons", contains("tentang lampu jalan padam", "kata ‘lampu jalan’"));
        seen(found, HELPER).statusCode(404);

        act(LEAD, found, 2, Map.of("type", "task", "unit", HELPER)).then().statusCode(200);

        assertThat(probe.await(Topic.COMPLAINT, found.id(), "complaint.task-opened.v1")
                        .json())
                .contains("\"unit\":\"opd-dishub\"");
        seen(found, LEAD).body("proposals", empty()).body("tasks.category", contains("lampu-jalan"));
        seen(found, HELPER).statusCode(200).body("proposals", empty());
    }

    @Test
    void shouldRefuseAProposalWithOneTapAndSaySoOnTheTimeline() {
        Case found = registered("Lampu jalan mati dan sampah menumpuk di Kaligung");
        seen(found, LEAD).body("proposals.unit", contains("opd-dlh"));

        act(LEAD, found, 2, Map.of("type", "refuse", "unit", "opd-dlh")).then().statusCode(200);

        seen(found, LEAD).body("proposals", empty()).body("tasks", empty());
        act(LEAD, found, 3, Map.of("type", "refuse", "unit", "opd-dlh")).then().statusCode(409);
        Desk.in(LEAD).read(found, "/timeline").body("items.content", hasItem("Ditolak: usul tugas untuk DLH."));
    }

    @Test
    void shouldLetTheFirstTroubleDecideWhoLeadsAtTheKabupatensNumber() {
        Case found = registered(Sent.KABUPATEN, "Lampu jalan mati dan sampah menumpuk di desa Kaligung");

        assertThat(found.unit()).isEqualTo(HELPER);
        seen(found, HELPER).body("proposals.unit", contains("opd-dlh"));
    }

    private Case registered(String text) {
        return registered(Sent.BLIMBINGSARI, text);
    }

    private Case registered(String account, String text) {
        MessageReceived message = Sent.text(Sent.someone(), account, text, clock.now());
        Sent.publish(probe, message);
        return Case.awaitOf(database, message);
    }

    /** Counted from the act itself, as the timeline has it. */
    private Instant dueAt(String category, Case found) {
        List<String> happened = Desk.in(LEAD).read(found, "/timeline").extract().path("items.at");
        int days = pack.categories().find(category).orElseThrow().resolutionDays();
        return pack.workingDeadline(Instant.parse(happened.getLast()), days);
    }

    private static ValidatableResponse seen(Case found, String unit) {
        return Desk.in(unit).read(found);
    }

    private static ValidatableResponse listed(Case found, String unit) {
        return given().auth()
                .oauth2(People.officer(unit))
                .get("/api/v1/complaints?limit=100&q=" + found.ticket())
                .then();
    }

    private static Response act(String unit, Case found, long version, Map<String, String> action) {
        return Desk.in(unit).act(found, version, action);
    }
}
