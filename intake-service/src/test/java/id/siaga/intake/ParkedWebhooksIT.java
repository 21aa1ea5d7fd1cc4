package id.siaga.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.intake.channel.whatsapp.Bodies;
import id.siaga.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a webhook that nobody could read to the person who decides, on the real broker and database. */
@QuarkusTest
@TestProfile(WithDatabase.class)
class ParkedWebhooksIT extends ParkedStage {
    @Test
    void shouldKeepWhatCameTwiceAsOneThatIsListedWithoutItsContent() {
        String body = unknown("wamid.a", "Pak Lurah");
        assertThat(post.signed(body).statusCode()).isEqualTo(200);
        assertThat(post.signed(body).statusCode()).isEqualTo(200);
        post.signed(unknown("wamid.b", "kedua"));

        List<String> ids = awaitOpen("messages." + word, 2);
        Response listed = operator().queryParam("kind", "messages." + word).get(ADDRESS);
        JsonPath list = listed.jsonPath();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(list.getString("items[0].channel")).isEqualTo("whatsapp");
        assertThat(list.getString("items[0].account")).isEqualTo(Bodies.ACCOUNT);
        assertThat(list.getString("items[0].reason")).isEqualTo("message type " + word);
        assertThat(list.getString("items[0].state")).isEqualTo("OPEN");
        assertThat(list.getString("next")).isNull();
        assertThat(listed.asString()).doesNotContain("Pak Lurah").doesNotContain(Bodies.PHONE);
        assertThat(column("SELECT sealed FROM parked_webhook_part")).allMatch(text -> text.startsWith("k"));
        assertThat(counted("messages." + word)).isEqualTo(2);
    }

    @Test
    void shouldListPageByPageAndByFilter() {
        for (int i = 0; i < 3; i++) {
            post.signed(unknown("wamid." + i, "isi " + i));
        }
        List<String> all = awaitOpen("messages." + word, 3);

        JsonPath first = page(Map.of("kind", "messages." + word, "limit", 2));
        JsonPath second = page(Map.of("kind", "messages." + word, "limit", 2, "cursor", first.getString("next")));
        assertThat(first.<String>getList("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.<String>getList("items.id")).isEqualTo(all.subList(2, 3));
        assertThat(second.getString("next")).isNull();
        assertThat(page(Map.of("reason", "message type " + word, "account", Bodies.ACCOUNT))
                        .getList("items"))
                .hasSize(3);
        assertThat(page(Map.of("kind", "messages." + word, "channel", "x")).getList("items"))
                .isEmpty();
        assertThat(page(Map.of("kind", "messages." + word, "state", "dismissed"))
                        .getList("items"))
                .isEmpty();
        operator().queryParam("state", "gone").get(ADDRESS).then().statusCode(400);
    }

    @Test
    void shouldShowTheContentToOperatorsOnlyAndWriteDownWhoLooked() {
        post.signed(unknown("wamid.1", "Pak Lurah"));
        String id = awaitOpen("messages." + word, 1).getFirst();

        Response opened = operator().get(ADDRESS + "/" + id);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.jsonPath().getString("body")).contains("Pak Lurah").contains(Bodies.PHONE);
        assertThat(opened.jsonPath().<String>getList("looks.by")).containsExactly("operator-1");

        for (String role : List.of("officer", "unit-head", "auditor", "executive")) {
            given().auth()
                    .oauth2(Tokens.of("somebody", "35.10.01", role))
                    .get(ADDRESS + "/" + id)
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Tokens.of("somebody", "35.10.01", role))
                    .get(ADDRESS)
                    .then()
                    .statusCode(403);
        }
        given().get(ADDRESS + "/" + id).then().statusCode(401);
        operator().get(ADDRESS + "/nobody").then().statusCode(404);
        assertThat(column("SELECT by_whom FROM parked_webhook_look WHERE webhook = '" + id + "'"))
                .containsExactly("operator-1");
    }

    @Test
    void shouldDismissOnceWithAReasonAndForgetTheContent() {
        post.signed(unknown("wamid.1", "Pak Lurah"));
        String id = awaitOpen("messages." + word, 1).getFirst();

        assertThat(dismiss(id, " ").statusCode()).isEqualTo(400);
        assertThat(dismiss(id, "Uji coba penyedia").statusCode()).isEqualTo(200);
        assertThat(dismiss(id, "Uji coba penyedia").statusCode()).isEqualTo(409);
        assertThat(replay(id).statusCode()).isEqualTo(409);

        JsonPath ended = operator().get(ADDRESS + "/" + id).jsonPath();
        assertThat(ended.getString("webhook.state")).isEqualTo("DISMISSED");
        assertThat(ended.getString("webhook.resolvedWhy")).isEqualTo("Uji coba penyedia");
        assertThat(ended.getString("webhook.resolvedAt")).isNotBlank();
        assertThat(ended.getString("body")).isNull();

        // And a late repetition brings it back no more
        post.signed(unknown("wamid.1", "Pak Lurah"));
        post.signed(unknown("wamid.2", "sesudahnya"));
        awaitOpen("messages." + word, 1);
        assertThat(column("SELECT sealed FROM parked_webhook_part WHERE webhook = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void shouldNotDismissWhatNobodyHasSeenWhole() {
        String id = parkedBefore("{}", word);
        column("UPDATE parked_webhook SET parts = 2 WHERE id = '" + id + "' RETURNING 1");

        Response early = dismiss(id, "Uji coba penyedia");

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("detail")).contains("belum lengkap");
        assertThat(content(id)).isEqualTo("{}");
        column("UPDATE parked_webhook SET parts = 1 WHERE id = '" + id + "' RETURNING 1");
        assertThat(dismiss(id, "Uji coba penyedia").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRaiseOneAlarmPerChannelAndEndItWithTheLast() {
        parkedBefore(word, "akun", "{}", word);
        parkedBefore(word, "akun", "[]", word);
        List<String> ids = awaitOpen(word, 2);
        await().atMost(PATIENCE).until(() -> alarms(word).equals(List.of("alarm.raised.v1")));

        assertThat(replay(ids.getFirst()).jsonPath().getBoolean("replayed")).isFalse();
        dismiss(ids.getFirst(), "uji");
        assertThat(column("SELECT 1 FROM alarm WHERE code = 'webhook.parked' AND subject = '" + word + "'"))
                .hasSize(1);
        for (Object open : page(Map.of("channel", word, "limit", 200)).getList("items.id")) {
            dismiss(open.toString(), "uji");
        }
        await().atMost(PATIENCE).until(() -> alarms(word).equals(List.of("alarm.raised.v1", "alarm.cleared.v1")));
    }

    @Test
    void shouldNotBeAliveWithAStoppedWorkerAndBeReadyWithout() {
        assertThat(given().get("/q/health/live").asString()).contains("intake-parked-in", "message-events-in");
        assertThat(given().get("/q/health/ready").asString()).doesNotContain("intake-parked-in", "message-events-in");
    }

    @Test
    void shouldKeepTheListOfRecordsBesideThatOfWebhooks() {
        operator().get("/api/v1/parked").then().statusCode(200);
        operator().get("/api/v1/parked/intake").then().statusCode(200);
        operator().get("/api/v1/parked/routing").then().statusCode(404);
        operator().post("/api/v1/parked/intake/4711/replay").then().statusCode(404);
        given().get("/api/v1/parked/intake").then().statusCode(401);
    }

    @Test
    void shouldWriteDownThePersonWhoGivesARecordUp() {
        String id = column(
                        "INSERT INTO parked (topic, partition_id, record_offset, record_key, event_id, type, sealed, reason)"
                                + " VALUES ('message.events.v1', 0, -1, 'uji', '" + word
                                + "', 'message.received.v1', 'k1', 'uji')"
                                + " RETURNING id")
                .getFirst();

        operator().post("/api/v1/parked/intake/" + id + "/discard").then().statusCode(200);

        assertThat(column("SELECT resolved_by FROM parked WHERE id = " + id)).containsExactly("operator-1");
    }
}
