package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class TriageIT {
    private static final String ROGOJAMPI = "35.10.13";
    private static final String LESSONS =
            "SELECT unit, category, source FROM training_example WHERE complaint::text = ? ORDER BY id";

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldKeepADecisionAndSayItsReasonsInIndonesian() {
        MessageReceived message = sent(Sent.someone(), Sent.BLIMBINGSARI, "Jalan rusak di desa Kaligung");

        Case found = Case.awaitOf(database, message);

        assertThat(Case.rows(
                        database,
                        "SELECT outcome, unit, category, pack_version FROM decision WHERE complaint::text = ?",
                        found.id()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subList(0, 3)).containsExactly("assigned", "35.10.25", "jalan-rusak");
                    assertThat(row.get(3)).matches(".+-[0-9a-f]{8}");
                });
        Desk.in("35.10.25").read(found).body("reasons", hasItem("menyebut Desa Kaligung"));
        Desk.in("35.10.25")
                .read(found, "/timeline")
                .body(
                        "items[1].content",
                        containsString("menyebut Desa Kaligung, tentang jalan rusak, kata ‘jalan rusak’."));
    }

    @Test
    void shouldDecideAgainWhenTheCitizenAddsThePlaceButMoveNothingAfterwards() {
        Sender sender = Sent.someone();
        MessageReceived vague = sent(sender, Sent.KABUPATEN, "Jalan rusak parah");
        Case found = Case.awaitOf(database, vague);
        assertThat(found.state()).isEqualTo("TRIAGE");

        Case.awaitOf(database, sent(sender, Sent.KABUPATEN, "di kecamatan Rogojampi"));

        assertThat(Case.of(database, vague).unit()).isEqualTo(ROGOJAMPI);
        Case.awaitOf(database, sent(sender, Sent.KABUPATEN, "eh maksud saya di kecamatan Genteng"));
        assertThat(Case.of(database, vague).unit()).isEqualTo(ROGOJAMPI);
        assertThat(Case.rows(
                        database, "SELECT outcome FROM decision WHERE complaint::text = ? ORDER BY id", found.id()))
                .containsExactly(List.of("needs-human"), List.of("assigned"));
    }

    @Test
    void shouldShowTheOperatorThreeUnitsAtMostWithReasonsAndTheTimeLeft() {
        Case found = inTriage("Jalan rusak di Rogojampi, Genteng, Muncar dan Srono");

        JsonPath card = card(found);

        List<String> units = card.getList("suggestions.unit");
        assertThat(units).hasSize(3).contains(ROGOJAMPI);
        assertThat(card.<List<String>>getList("suggestions.reasons").getFirst())
                .first()
                .asString()
                .startsWith("menyebut ");
        assertThat(Instant.parse(card.getString("triageDueAt")))
                .isEqualTo(Instant.parse(card.getString("triageSince")).plus(Duration.ofMinutes(15)));
    }

    @Test
    void shouldLeaveSuspectedSpamToAPersonAndSayWhy() {
        MessageReceived advert = sent(Sent.someone(), Sent.BLIMBINGSARI, "PROMO diskon 50%, klik tautan ini, hadiah");

        Case found = Case.awaitOf(database, advert);

        assertThat(found.state()).isEqualTo("TRIAGE");
        assertThat(found.unit()).isNull();
        Desk.of(People.operator()).read(found).body("reasons", hasItem("diduga iklan atau penipuan"));
    }

    @Test
    void shouldLearnATriageDecisionAndForgetItWhenItIsUndone() {
        Case found = inTriage("Mohon bantuannya");
        act(found, 2, Map.of("type", "transfer", "unit", ROGOJAMPI, "category", "jalan-rusak"))
                .then()
                .statusCode(200)
                .body("unit", equalTo(ROGOJAMPI))
                .body("category", equalTo("jalan-rusak"));
        assertThat(Case.rows(database, LESSONS, found.id()))
                .containsExactly(List.of(ROGOJAMPI, "jalan-rusak", "triage"));

        act(found, 3, Map.of("type", "undo")).then().statusCode(200).body("state", equalTo("TRIAGE"));

        assertThat(Case.rows(database, LESSONS, found.id())).isEmpty();
        assertThat(probe.records(Topic.COMPLAINT, found.id()).getLast().json()).contains("undone:" + ROGOJAMPI);
        Desk.in(ROGOJAMPI).read(found).statusCode(404);
        assertThat(card(found).getList("suggestions")).isNotNull();
    }

    @Test
    void shouldWriteOnTheTimelineWhomAChoiceWithoutWordsWentTo() {
        Case found = inTriage("Mohon ditindak");

        assign(found);

        Desk.of(People.operator())
                .read(found, "/timeline")
                .body("verified", equalTo(true))
                .body("items[2].content", equalTo("diserahkan ke Kec. Rogojampi"));
    }

    @Test
    void shouldGiveThePersonsReasonsOnceAPersonHasChosen() {
        Case unclear = inTriage("Mohon solusinya");
        Case placed = Case.awaitOf(database, sent(Sent.someone(), Sent.BLIMBINGSARI, "Jembatan rusak"));
        assertThat(reasons(placed)).contains("tentang jembatan rusak");

        assign(unclear);
        act(placed, 2, Map.of("type", "transfer", "unit", ROGOJAMPI, "text", "Jembatannya di Rogojampi"))
                .then()
                .statusCode(200);

        assertThat(reasons(unclear)).containsExactly("diserahkan ke Kec. Rogojampi");
        assertThat(reasons(placed)).containsExactly("diserahkan ke Kec. Rogojampi: Jembatannya di Rogojampi");
    }

    @Test
    void shouldLearnWhatOfficersConfirmOnceAndEveryCorrection() {
        Case found = Case.awaitOf(database, sent(Sent.someone(), Sent.BLIMBINGSARI, "Jalan rusak lagi"));
        act(found, 2, Map.of("type", "reply", "text", "Segera")).then().statusCode(200);
        act(found, 3, Map.of("type", "reply", "text", "Sudah dijadwalkan"))
                .then()
                .statusCode(200);
        act(found, 4, Map.of("type", "classify", "category", "lampu-jalan"))
                .then()
                .statusCode(200);

        act(found, 5, Map.of("type", "transfer", "unit", "opd-dishub")).then().statusCode(200);

        assertThat(Case.rows(database, LESSONS, found.id()))
                .containsExactly(
                        List.of("35.10.25", "jalan-rusak", "confirmed"),
                        List.of("35.10.25", "lampu-jalan", "classify"),
                        List.of("opd-dishub", "lampu-jalan", "transfer"));
    }

    @Test
    void shouldOfferTriageToOperatorsOnly() {
        given().auth()
                .oauth2(People.officer(ROGOJAMPI))
                .get("/api/v1/triage")
                .then()
                .statusCode(403);
        inTriage("Mohon arahannya");
        given().auth()
                .oauth2(People.operator())
                .get("/api/v1/triage")
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("TRIAGE")));
    }

    private Case inTriage(String text) {
        Case found = Case.awaitOf(database, sent(Sent.someone(), Sent.KABUPATEN, text));
        assertThat(found.state()).isEqualTo("TRIAGE");
        return found;
    }

    private void assign(Case found) {
        act(found, 2, Map.of("type", "transfer", "unit", ROGOJAMPI)).then().statusCode(200);
    }

    private MessageReceived sent(Sender sender, String account, String text) {
        MessageReceived message = Sent.text(sender, account, text, clock.now());
        Sent.publish(probe, message);
        return message;
    }

    private static List<String> reasons(Case found) {
        return Desk.of(People.operator()).read(found).extract().path("reasons");
    }

    private static JsonPath card(Case found) {
        return given().auth()
                .oauth2(People.operator())
                .get("/api/v1/triage")
                .jsonPath()
                .setRootPath("items.find { it.id == '" + found.id() + "' }");
    }

    private static Response act(Case found, long version, Map<String, String> action) {
        return Desk.of(People.operator()).act(found, version, action);
    }
}
