package id.siaga.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class MessageIT {
    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @Test
    void shouldRegisterAssignAndAcknowledgeAFirstMessage() {
        Sender sender = Sent.someone();
        MessageReceived message =
                Sent.text(sender, Sent.BLIMBINGSARI, "Jalan rusak parah di depan balai desa Kaligung", clock.now());

        Sent.publish(probe, message);

        Case found = Case.awaitOf(database, message);
        assertThat(found.state()).isEqualTo("ASSIGNED");
        assertThat(found.unit()).isEqualTo("35.10.25");
        assertThat(found.ticket()).matches("BWI-\\d{4}-\\d{5,}");
        probe.await(Topic.COMPLAINT, found.id(), "complaint.registered.v1");
        probe.await(Topic.COMPLAINT, found.id(), "complaint.assigned.v1");
        assertThat(probe.await(Topic.CONVERSATION, message.conversation(), "reply.requested.v1")
                        .json())
                .contains("\"ack\"", found.ticket(), "/lacak/", "WIB");
        probe.await(Topic.CONVERSATION, message.conversation(), "inbound.noted.v1");
    }

    @Test
    void shouldHaveOneEffectOfARepeatedMessageUnderAnyEventId() {
        MessageReceived message = Sent.text(Sent.someone(), Sent.BLIMBINGSARI, "Sampah menumpuk", clock.now());
        String eventId = UUID.randomUUID().toString();

        Sent.publish(probe, message, eventId);
        Sent.publish(probe, message, eventId);
        Sent.publish(probe, message);
        MessageReceived last = after(message, "di dekat pasar");
        Sent.publish(probe, last);

        Case found = Case.awaitOf(database, last);
        assertThat(found).isEqualTo(Case.of(database, message));
        assertThat(found.version()).isEqualTo(3);
        assertThat(Case.countOf(database, message)).isEqualTo(1);
    }

    @Test
    void shouldParkPoisonAndGoOnWithOthers() {
        String key = UUID.randomUUID().toString();
        String eventId = UUID.randomUUID().toString();
        MessageReceived next = Sent.text(Sent.someone(), Sent.BLIMBINGSARI, "Lampu jalan padam", clock.now());

        probe.send(
                Topic.MESSAGE,
                key,
                new CloudEvent(
                        eventId,
                        "/test",
                        "message.received.v1",
                        key,
                        null,
                        null,
                        "{\"text\":1}".getBytes(StandardCharsets.UTF_8)));
        Sent.publish(probe, next);

        Case.awaitOf(database, next);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Case.rows(database, "SELECT 1 FROM parked WHERE event_id = ?", eventId)
                                .size()
                        == 1);
    }

    @Test
    void shouldMakeFortyComplaintsOfFortySendersFiveTimesEach() {
        List<MessageReceived> once = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            once.add(Sent.text(Sent.someone(), Sent.BLIMBINGSARI, "Jalan berlubang nomor " + i, clock.now()));
        }
        List<MessageReceived> all = new ArrayList<>();
        Collections.nCopies(5, once).forEach(all::addAll);
        Collections.shuffle(all);

        try (var threads = Executors.newFixedThreadPool(16)) {
            all.forEach(message -> CompletableFuture.runAsync(() -> Sent.publish(probe, message), threads));
        }

        List<MessageReceived> last =
                once.stream().map(message -> after(message, "STATUS")).toList();
        last.forEach(message -> Sent.publish(probe, message));
        last.forEach(message -> Case.awaitOf(database, message));
        once.forEach(message -> assertThat(Case.countOf(database, message)).isEqualTo(1));
        assertThat(once.stream()
                        .map(message -> Case.of(database, message).ticket())
                        .distinct())
                .hasSize(40);
    }

    @Test
    void shouldSendAnUnknownAccountToTriageWithAnAlarm() {
        String account = "9" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        MessageReceived message = Sent.text(Sent.someone(), account, "Jalan rusak", clock.now());

        Sent.publish(probe, message);

        assertThat(Case.awaitOf(database, message).state()).isEqualTo("TRIAGE");
        probe.await(
                Topic.OPERATIONS,
                record -> record.json().contains("account.unknown")
                        && record.json().contains(account));
    }

    @Test
    void shouldWriteStateAndOutboxInOneTransaction() {
        MessageReceived message = Sent.text(Sent.someone(), Sent.BLIMBINGSARI, "Jembatan rusak", clock.now());

        List<List<String>> seen = OutboxRecorder.during(database, () -> {
            Sent.publish(probe, message);
            Case.awaitOf(database, message);
        });

        String id = Case.of(database, message).id();
        String transaction = Case.rows(database, "SELECT xmin::text FROM complaint WHERE id::text = ?", id)
                .getFirst()
                .getFirst();
        assertThat(seen.stream().filter(row -> row.get(0).equals(id)).map(row -> row.get(1)))
                .hasSize(2)
                .containsOnly(transaction);
    }

    private MessageReceived after(MessageReceived message, String text) {
        return Sent.text(message.sender(), message.account(), text, clock.now());
    }
}
