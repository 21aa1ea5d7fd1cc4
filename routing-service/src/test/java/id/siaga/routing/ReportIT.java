package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Report;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports without a chat become complaints like any other, and nobody is written to who can't read it. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ReportIT {
    private static final String ROGOJAMPI = "35.10.13";
    private static final String TROUBLE = "Jalan rusak parah di depan balai desa Gitik\nLokasi: Gitik, Rogojampi";

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @Inject
    Sealing sealing;

    @Test
    void shouldKeepThePromisedTokenAndMakeOneComplaintOfARepeatedReport() {
        Report report = report(false, null);
        MessageReceived message = Sent.report("web", "web", TROUBLE, report, clock.now());

        Sent.publish(probe, message);
        Sent.publish(probe, message);

        Case found = Case.awaitOf(database, message);
        assertThat(probe.await(Topic.COMPLAINT, found.id(), "complaint.registered.v1")
                        .json())
                .contains("\"token\":\"" + report.token() + "\"", "\"channel\":\"web\"")
                .doesNotContain(report.name(), report.phone(), report.email());
        probe.await(Topic.COMPLAINT, found.id(), "complaint.assigned.v1");
        assertThat(found.unit()).isEqualTo(ROGOJAMPI);
        Sent.publish(probe, message);
        MessageReceived later = Sent.report("web", "web", TROUBLE, report(false, null), clock.now());
        Sent.publish(probe, later);
        assertThat(Case.awaitOf(database, later).id()).isNotEqualTo(found.id());
        assertThat(Case.countOf(database, message)).isEqualTo(1);
    }

    @Test
    void shouldWriteToNobodyWhereThereIsNoChat() {
        MessageReceived message = Sent.report("web", "web", TROUBLE, report(false, null), clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);

        act(found, Map.of("type", "reply", "text", "Siap, tim berangkat sekarang."));
        act(found, Map.of("type", "resolve", "text", "Sudah ditambal."));

        Case.awaitEmptyOutbox(database);
        assertThat(probe.records(Topic.CONVERSATION, message.conversation())).isEmpty();
        assertThat(probe.records(Topic.CONTACT))
                .noneMatch(record -> record.json().contains(message.conversation()));
        assertThat(Case.of(database, message).state()).isEqualTo("RESOLVED");
    }

    @Test
    void shouldAskNobodyWhoCannotAnswer() {
        MessageReceived message = Sent.report("web", "web", TROUBLE, report(false, null), clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);

        Desk.in(ROGOJAMPI)
                .act(found, 2, Map.of("type", "ask", "text", "Di sebelah mana?"))
                .then()
                .statusCode(409);

        assertThat(Case.of(database, message).state()).isEqualTo("ASSIGNED");
    }

    @Test
    void shouldShowTheHolderOfTheTokenWhatOfficersAnsweredAndNothingElse() {
        MessageReceived message = Sent.report("web", "web", TROUBLE, report(false, null), clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);
        act(found, Map.of("type", "note", "text", "Catatan untuk kami sendiri."));
        act(found, Map.of("type", "reply", "text", "Siap, tim berangkat sekarang."));
        act(found, Map.of("type", "resolve", "text", "Lampunya sudah menyala."));

        String seen = given().get("/api/v1/answers/" + message.report().token())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("chat", equalTo(false))
                .body("items.kind", equalTo(List.of("reply", "resolved")))
                .body("items.text", equalTo(List.of("Siap, tim berangkat sekarang.", "Lampunya sudah menyala.")))
                .extract()
                .asString();

        assertThat(seen).doesNotContain("Catatan", "Gitik");
        given().get("/api/v1/answers/" + "0".repeat(32)).then().statusCode(404);
    }

    @Test
    void shouldLeaveTheAnswersOfAChatInTheChat() {
        MessageReceived message = Sent.text(Sent.someone(), Sent.ROGOJAMPI, TROUBLE, clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);
        act(found, Map.of("type", "reply", "text", "Siap, tim berangkat sekarang."));
        String token = Case.rows(database, "SELECT token FROM complaint WHERE id = CAST(? AS uuid)", found.id())
                .getFirst()
                .getFirst();

        given().get("/api/v1/answers/" + token)
                .then()
                .statusCode(200)
                .body("chat", equalTo(true))
                .body("items.size()", equalTo(0));
    }

    @Test
    void shouldTakeNoWordOfAFormForACommand() {
        for (String words : List.of("BATAL", "STATUS", "Halo pak", "bantuan", "1", "Apa syarat membuat KTP?")) {
            MessageReceived message = Sent.report("open311", "open311", words, report(false, null), clock.now());
            Sent.publish(probe, message);
            Case.awaitOf(database, message);
        }
        Case.awaitEmptyOutbox(database);
        assertThat(Case.rows(
                        database,
                        "SELECT 1 FROM service_answer s JOIN complaint c ON c.id = s.complaint"
                                + " WHERE c.channel = 'open311'"))
                .isEmpty();
    }

    @Test
    void shouldLeadWhereTheCounterIsAndNameWhoWroteItDown() {
        String officer = UUID.randomUUID().toString();
        MessageReceived message = Sent.report(
                "counter", ROGOJAMPI, "Warga mengeluh pelayanan lama sekali", report(false, officer), clock.now());

        Sent.publish(probe, message);

        Case found = Case.awaitOf(database, message);
        assertThat(found.unit()).isEqualTo(ROGOJAMPI);
        assertThat(Case.rows(
                        database,
                        "SELECT actor, actor_role FROM timeline WHERE complaint = CAST(? AS uuid) AND sequence = 1",
                        found.id()))
                .containsExactly(List.of(officer, "officer"));
        assertThat(Case.rows(database, "SELECT 1 FROM alarm WHERE code = 'account.unknown' AND subject = ?", ROGOJAMPI))
                .isEmpty();
    }

    @Test
    void shouldShowTheReporterToWhoWorksOnItAndNobodyElse() {
        MessageReceived message = Sent.report("web", "web", TROUBLE, report(false, null), clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);

        read(found, People.officer(ROGOJAMPI))
                .body("chat", equalTo(false))
                .body("reporter.name", equalTo("Bu Siti"))
                .body("reporter.phone", equalTo("6280000078001"))
                .body("reporter.email", equalTo("siti@contoh.example"))
                .body("reporter.confidential", equalTo(true));
        read(found, People.auditor()).body("reporter", nullValue());
    }

    @Test
    void shouldHideTheReporterWhoWantsToStayUnknown() {
        MessageReceived message = Sent.report("web", "web", TROUBLE, report(true, null), clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);

        read(found, People.officer(ROGOJAMPI))
                .body("reporter.anonymous", equalTo(true))
                .body("reporter.name", nullValue())
                .body("reporter.phone", nullValue())
                .body("reporter.email", nullValue());
    }

    private Report report(boolean anonymous, String filedBy) {
        return new Report(
                UUID.randomUUID().toString().replace("-", ""),
                anonymous,
                true,
                sealing.seal("Bu Siti"),
                sealing.seal("6280000078001"),
                sealing.seal("siti@contoh.example"),
                filedBy);
    }

    private static ValidatableResponse read(Case found, String token) {
        return Desk.of(token).read(found).statusCode(200);
    }

    private void act(Case found, Map<String, String> action) {
        long version =
                Long.parseLong(Case.rows(database, "SELECT version::text FROM complaint WHERE id::text = ?", found.id())
                        .getFirst()
                        .getFirst());
        Desk.in(ROGOJAMPI).act(found, version, action).then().statusCode(200);
    }
}
