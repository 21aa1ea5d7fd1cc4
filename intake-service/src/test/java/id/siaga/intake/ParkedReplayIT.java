package id.siaga.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.testing.ProbedRecord;
import id.siaga.testing.SiagaServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What could not be read is read again: once in effect, and never lost where it still can't be. */
@QuarkusTest
@TestProfile(WithDatabase.class)
class ParkedReplayIT extends ParkedStage {
    @Test
    void shouldLeaveOpenWhatTodaysParserCannotReadEither() {
        post.signed(unknown("wamid.1", "isi"));
        String id = awaitOpen("messages." + word, 1).getFirst();

        assertThat(replay(id).jsonPath().getBoolean("replayed")).isFalse();
        assertThat(awaitOpen("messages." + word, 1)).containsExactly(id);
        assertThat(operator().get(ADDRESS + "/" + id).jsonPath().getString("body"))
                .contains("isi");
    }

    @Test
    void shouldSayOnceWhatIsReadAgainHoweverOftenItIs() {
        // Given a message that an earlier release could not read, and the provider sent again after the fix
        String message = "id-" + UUID.randomUUID() + "-";
        String id = parkedBefore(provider.messages(message, 1), "messages." + word);

        // When
        assertThat(replay(id).jsonPath().getBoolean("replayed")).isTrue();
        assertThat(replay(id).statusCode()).isEqualTo(409);
        putBack(id, provider.messages(message, 1));
        assertThat(replay(id).jsonPath().getBoolean("replayed")).isTrue();
        post.signed(provider.messages(message, 1));

        // Then
        List<ProbedRecord> said = about(message);
        assertThat(said).hasSize(3).allMatch(record -> record.type().equals("message.received.v1"));
        assertThat(said.stream().map(record -> record.event().id()).distinct()).hasSize(1);
        assertThat(said.getFirst().json()).contains("\"receivedAt\":\"" + AT + "\"");
        JsonPath ended = operator().get(ADDRESS + "/" + id).jsonPath();
        assertThat(ended.getString("webhook.state")).isEqualTo("REPLAYED");
        assertThat(ended.getString("webhook.resolvedBy")).isEqualTo("operator-1");
        assertThat(ended.getString("body")).isNull();
        assertThat(column("SELECT sealed FROM parked_webhook_part WHERE webhook = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void shouldReadAgainForTheAccountThatOnlyTheAddressNamed() {
        String text = "id-" + UUID.randomUUID();
        String update =
                "{\"update_id\":7,\"message\":{\"message_id\":1,\"date\":1773482390,\"chat\":{\"id\":628000001},"
                        + "\"from\":{\"id\":628000001},\"text\":\"" + text + "\"}}";
        String id = parkedBefore("telegram", "dishub_bot", update, word);

        assertThat(replay(id).jsonPath().getBoolean("replayed")).isTrue();
        assertThat(about(text))
                .singleElement()
                .satisfies(said -> assertThat(said.json()).contains("\"account\":\"dishub_bot\""));
    }

    @Test
    void shouldReadAllOfAKindAgain() {
        String message = "id-" + UUID.randomUUID() + "-";
        String kind = "messages." + word;
        parkedBefore(provider.messages(message + "a", 1), kind);
        parkedBefore(unknown("wamid.1", "isi"), kind);
        parkedBefore(provider.messages(message + "b", 2), kind);

        JsonPath done = replayAll(kind).jsonPath();

        assertThat(done.getInt("replayed")).isEqualTo(2);
        assertThat(done.getInt("open")).isEqualTo(1);
        assertThat(done.getString("next")).isNull();
        assertThat(about(message)).hasSize(3);
        assertThat(awaitOpen(kind, 1)).hasSize(1);
        operator()
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind))
                .post(ADDRESS + "/replay")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldLeaveADecisionToWhoWasFaster() {
        String kind = "messages." + word;
        String readable = parkedBefore(provider.messages("id-" + UUID.randomUUID() + "-", 1), kind);
        String unreadable = parkedBefore(unknown("wamid.1", "isi"), word);

        assertThat(whileDecided(kind, () -> replay(readable)).statusCode()).isEqualTo(409);
        assertThat(whileDecided(word, () -> replay(unreadable)).statusCode()).isEqualTo(409);
        assertThat(operator().get(ADDRESS + "/" + readable).jsonPath().getString("webhook.state"))
                .isEqualTo("DISMISSED");
    }

    @Test
    void shouldCountWhatWasDecidedMeanwhileNeitherWay() {
        String kind = "messages." + word;
        parkedBefore(provider.messages("id-" + UUID.randomUUID() + "-", 1), kind);
        parkedBefore(provider.messages("id-" + UUID.randomUUID() + "-", 1), kind);

        JsonPath done = whileDecided(kind, () -> replayAll(kind)).jsonPath();

        assertThat(done.getInt("replayed")).isZero();
        assertThat(done.getInt("open")).isZero();
    }

    @Test
    void shouldForgetNothingThatKafkaHasNotTaken() {
        String message = "id-" + UUID.randomUUID() + "-";
        String body = provider.messages(message, 1);
        String id = parkedBefore(body, "messages." + word);
        SiagaServers.kafka().stop();
        try {
            assertThat(replay(id).statusCode()).isEqualTo(503);
            assertThat(column("SELECT state FROM parked_webhook WHERE id = '" + id + "'"))
                    .containsExactly("OPEN");
            assertThat(content(id)).isEqualTo(body);
        } finally {
            SiagaServers.kafka().start();
        }

        await().atMost(PATIENCE).until(() -> replay(id).statusCode() == 200);

        assertThat(about(message)).isNotEmpty();
        assertThat(operator().get(ADDRESS + "/" + id).jsonPath().getString("webhook.state"))
                .isEqualTo("REPLAYED");
    }

    @Test
    void shouldReadWhatWasBeyondAThousandOneByOne() {
        String message = "id-" + UUID.randomUUID() + "-";
        assertThat(post.signed(provider.messages(message, 1_003)).statusCode()).isEqualTo(200);
        String id = await().atMost(PATIENCE)
                .until(
                        () -> page(Map.of("kind", "excess", "limit", 200)).<String>getList("items.id").stream()
                                .filter(one -> content(one).contains(message))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);

        assertThat(replay(id).jsonPath().getBoolean("replayed")).isTrue();
        assertThat(about(message).stream().map(record -> record.event().id()).distinct())
                .hasSize(1_003);
    }

    @Test
    void shouldPutTogetherWhatCameInParts() {
        String body = "{\"" + word + "\":\"" + "é".repeat(1_400_000) + "\"}";
        assertThat(post.signed(body).statusCode()).isEqualTo(200);
        String id = await().atMost(PATIENCE)
                .until(
                        () -> page(Map.of("kind", "post", "limit", 200)).<Map<String, Object>>getList("items").stream()
                                .filter(one -> one.get("parts").equals(2)
                                        && one.get("partsHere").equals(2))
                                .map(one -> one.get("id").toString())
                                .filter(one -> content(one).equals(body))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);

        assertThat(replay(id).jsonPath().getBoolean("replayed")).isFalse();
        column("DELETE FROM parked_webhook_part WHERE webhook = '" + id + "' AND number = 2 RETURNING 1");
        assertThat(replay(id).jsonPath().getBoolean("replayed")).isFalse();
        assertThat(operator().get(ADDRESS + "/" + id).jsonPath().getString("webhook.reason"))
                .isEqualTo("not all of its parts have arrived");
    }
}
