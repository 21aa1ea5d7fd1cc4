package id.siaga.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.contracts.conversation.InboundNoted;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class DispatchIT {
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");

    KafkaProbe kafka;
    TestDatabase database;

    @Inject
    ReplayParked replayParked;

    @Inject
    ParkedQueue parkedQueue;

    private final String conversation = UUID.randomUUID().toString();

    @Test
    void shouldHaveOneEffectForARecordTakenTwice() {
        CloudEvent event = event("once");
        kafka.send(Topic.CONVERSATION, conversation, event);
        kafka.send(Topic.CONVERSATION, conversation, event);
        kafka.send(Topic.CONVERSATION, conversation, event("after"));

        await().until(() -> heard().contains("after"));
        assertThat(heard()).containsExactly("once", "after");
        kafka.await(
                Topic.OPERATIONS,
                record -> record.json().contains(conversation) && record.json().contains("after"));
        assertThat(kafka.records(Topic.OPERATIONS).stream()
                        .filter(record -> record.json().contains(conversation)))
                .hasSize(2);
    }

    @Test
    void shouldPassWhatItsHandlerHasNothingToDoAbout() {
        CloudEvent passed = event("elsewhere");
        kafka.send(Topic.CONVERSATION, conversation, passed);
        CloudEvent after = event("after");
        kafka.send(Topic.CONVERSATION, conversation, after);

        await().until(() -> heard().contains("after"));
        assertThat(heard()).containsExactly("after");
        assertThat(column("SELECT event_id FROM handled_event WHERE event_id IN ('" + passed.id() + "', '" + after.id()
                        + "')"))
                .containsExactly(after.id());
    }

    @Test
    void shouldParkPoisonHoldItsKeyAndReplayInOrder() {
        InboundNotedHandler.BROKEN.set(true);
        String other = UUID.randomUUID().toString();
        kafka.send(Topic.CONVERSATION, conversation, event("poison"));
        kafka.send(Topic.CONVERSATION, conversation, event("behind"));
        kafka.send(Topic.CONVERSATION, other, event(other, "free"));

        await().until(() -> parked().size() == 2 && heard(other).contains("free"));
        assertThat(heard()).isEmpty();
        assertThat(column("SELECT sealed FROM parked")).noneMatch(text -> text.contains(conversation));

        InboundNotedHandler.BROKEN.set(false);
        ParkedRecord first = parkedQueue
                .find(Long.parseLong(parked().getFirst()))
                .await()
                .indefinitely()
                .orElseThrow();
        assertThat(replayParked.handle(first, "operator").await().indefinitely())
                .isEqualTo(2);
        assertThat(heard()).containsExactly("poison", "behind");
        assertThat(parked()).isEmpty();
    }

    @Test
    void shouldReplayWhatNothingIsToBeDoneAboutAnyMore() {
        InboundNotedHandler.BROKEN.set(true);
        InboundNotedHandler.ALL.set(true);
        kafka.send(Topic.CONVERSATION, conversation, event("poison"));
        kafka.send(Topic.CONVERSATION, conversation, event("elsewhere"));
        await().until(() -> parked().size() == 2);

        InboundNotedHandler.BROKEN.set(false);
        InboundNotedHandler.ALL.set(false);
        ParkedRecord first = parkedQueue
                .find(Long.parseLong(parked().getFirst()))
                .await()
                .indefinitely()
                .orElseThrow();
        assertThat(replayParked.handle(first, "operator").await().indefinitely())
                .isEqualTo(2);
        assertThat(heard()).containsExactly("poison");
        assertThat(parked()).isEmpty();
    }

    @Test
    void shouldParkOnlyThePoisonOfWhatCameTogether() {
        InboundNotedHandler.BROKEN.set(true);
        List<String> keys =
                IntStream.range(0, 40).mapToObj(i -> conversation + "-" + i).toList();
        keys.forEach(key -> kafka.send(Topic.CONVERSATION, key, event(key, key.endsWith("-20") ? "poison" : "sound")));

        await().until(() -> column("SELECT 1 FROM heard WHERE conversation LIKE '" + conversation + "-%'")
                                .size()
                        == 39
                && parked(conversation + "-20").size() == 1);
        assertThat(column("SELECT 1 FROM parked WHERE record_key LIKE '" + conversation + "-%'"))
                .hasSize(1);
    }

    @Test
    void shouldParkWhatIsNoEventAndANewerMajorButIgnoreUnknownFamilies() {
        Map<String, byte[]> noHeaders = Map.of();
        kafka.send(Topic.CONVERSATION, conversation, noHeaders, "{}".getBytes(StandardCharsets.UTF_8));
        CloudEvent known = event("x");
        kafka.send(Topic.CONVERSATION, conversation + "2", typed(known, "inbound.noted.v9"));
        kafka.send(Topic.CONVERSATION, conversation + "3", typed(known, "something.else.v1"));
        kafka.send(Topic.CONVERSATION, conversation + "3", event(conversation + "3", "after"));
        kafka.send(Topic.CONVERSATION, conversation + "4", noHeaders, null);
        Map<String, byte[]> noTime = new HashMap<>(known.headers());
        noTime.put("ce_time", "yesterday".getBytes(StandardCharsets.UTF_8));
        kafka.send(Topic.CONVERSATION, conversation + "5", noTime, known.data());
        kafka.send(Topic.CONVERSATION, conversation + "4", event(conversation + "4", "after"));

        await().until(() -> heard(conversation + "3").contains("after")
                && heard(conversation + "4").contains("after"));
        await().until(() -> parked().size() == 1
                && parked(conversation + "2").size() == 1
                && parked(conversation + "5").size() == 1);
        assertThat(parked(conversation + "3")).isEmpty();
    }

    @Test
    void shouldKeepHowFarEachPartitionWasApplied() {
        var sent = kafka.send(Topic.CONVERSATION, conversation, event("tracked"));

        await().until(() -> !column("SELECT topic FROM applied_offset WHERE topic = 'conversation.events.v1'"
                        + " AND partition_id = " + sent.partition() + " AND next_offset > " + sent.offset())
                .isEmpty());
    }

    private CloudEvent event(String citizen) {
        return event(conversation, citizen);
    }

    private static CloudEvent event(String conversation, String citizen) {
        InboundNoted event = new InboundNoted(conversation, citizen, "whatsapp", "1", AT);
        byte[] body = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        return new CloudEvent(UUID.randomUUID().toString(), "/test", "inbound.noted.v1", conversation, AT, null, body);
    }

    private static CloudEvent typed(CloudEvent event, String type) {
        return new CloudEvent(
                UUID.randomUUID().toString(), event.source(), type, event.subject(), AT, null, event.data());
    }

    private List<String> heard() {
        return heard(conversation);
    }

    private List<String> heard(String of) {
        return column("SELECT citizen FROM heard WHERE conversation = '" + of + "' ORDER BY id");
    }

    private List<String> parked() {
        return parked(conversation);
    }

    private List<String> parked(String key) {
        return column("SELECT id FROM parked WHERE record_key = '" + key + "' AND state = 'PARKED' ORDER BY id");
    }

    private List<String> column(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException("the test's query failed", e);
        }
    }
}
