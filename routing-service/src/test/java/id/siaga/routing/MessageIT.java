package id.siaga.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.contracts.message.Sender;
import id.siaga.contracts.notification.NotificationSent;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
        assertThat(complaintsOf(message)).isEqualTo(1);
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
        once.forEach(message -> assertThat(complaintsOf(message)).isEqualTo(1));
        assertThat(once.stream()
                        .map(message -> Case.of(database, message).ticket())
                        .distinct())
                .hasSize(40);
    }

    @Test
    void shouldKnowOnePersonByUserIdAndPhone() {
        Sender phone = Sent.someone();
        String userId = "ID." + UUID.randomUUID();
        Sender userOnly = new Sender(
                "sealed-" + userId, "index-" + userId, null, null, "sealed-" + userId, "index-" + userId, null);
        Sender both = new Sender(
                userOnly.id(),
                userOnly.idIndex(),
                phone.phone(),
                phone.phoneIndex(),
                userOnly.userId(),
                userOnly.userIdIndex(),
                null);
        MessageReceived first = Sent.text(phone, Sent.BLIMBINGSARI, "Sampah menumpuk di pasar", clock.now());
        MessageReceived second = Sent.text(userOnly, Sent.ROGOJAMPI, "Lampu jalan padam", clock.now());
        Sent.publish(probe, first);
        Sent.publish(probe, second);
        Case.awaitOf(database, first);
        Case.awaitOf(database, second);
        assertThat(citizens(first, second)).hasSize(2);

        MessageReceived third = Sent.text(both, Sent.BLIMBINGSARI, "Got tersumbat", clock.now());
        Sent.publish(probe, third);

        Case.awaitOf(database, third);
        List<String> one = citizens(first, second);
        assertThat(one).hasSize(1);
        assertThat(probe.await(
                                Topic.CONTACT,
                                record -> one.getFirst().equals(record.key())
                                        && record.json().contains("\"version\":2"))
                        .json())
                .contains(phone.phone(), userOnly.userId());
    }

    @Test
    void shouldCountAnAnswerFromTheUnitsOwnPhoneButNotOurOwnEcho() {
        Sender sender = Sent.someone();
        MessageReceived message = Sent.text(sender, Sent.BLIMBINGSARI, "Pohon tumbang", clock.now());
        Sent.publish(probe, message);
        Case found = Case.awaitOf(database, message);
        NotificationSent ours = new NotificationSent(
                UUID.randomUUID().toString(),
                found.id(),
                "citizen",
                "citizen",
                "ack",
                "whatsapp",
                Sent.BLIMBINGSARI,
                "wamid.own-" + found.id(),
                clock.now());
        Sent.publish(probe, ours);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        Case.rows(database, "SELECT 1 FROM own_message WHERE provider_id = ?", ours.providerMessageId())
                                        .size()
                                == 1);

        Sent.publish(probe, echo(message, ours.providerMessageId()));
        Sent.publish(probe, echo(message, "wamid.typed-" + found.id()));

        var action = probe.await(Topic.COMPLAINT, found.id(), "complaint.action-recorded.v1");
        assertThat(action.json()).contains("\"phone\"", "\"substantive\":true", "\"reply\"", "IN_PROGRESS");
        assertThat(Case.of(database, message).version()).isEqualTo(3);

        MessageReceived quoting = Sent.message(
                sender,
                Sent.BLIMBINGSARI,
                MessageKind.TEXT,
                "terima kasih pak",
                null,
                ours.providerMessageId(),
                clock.now());
        Sent.publish(probe, quoting);
        assertThat(Case.awaitOf(database, quoting).id()).isEqualTo(found.id());
    }

    @Test
    void shouldAcknowledgeAPhotoAfterAQuietMoment() {
        Sender sender = Sent.someone();
        MessageReceived photo =
                Sent.message(sender, Sent.BLIMBINGSARI, MessageKind.IMAGE, null, null, null, clock.now());
        Sent.publish(probe, photo);
        Case found = Case.awaitOf(database, photo);
        assertThat(acks(photo)).isZero();

        MessageReceived pin = Sent.message(
                sender,
                Sent.BLIMBINGSARI,
                MessageKind.LOCATION,
                null,
                new Location(-8.31, 114.32, null, null),
                null,
                clock.now());
        Sent.publish(probe, pin);
        assertThat(Case.awaitOf(database, pin).id()).isEqualTo(found.id());
        probe.await(Topic.COMPLAINT, found.id(), "complaint.located.v1");
        assertThat(acks(photo)).isZero();

        clock.advance(Duration.ofSeconds(61));
        probe.await(Topic.CONVERSATION, photo.conversation(), "reply.requested.v1");
        clock.reset();
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
    void shouldOnlyNoteASticker() {
        Sender sender = Sent.someone();
        MessageReceived sticker =
                Sent.message(sender, Sent.BLIMBINGSARI, MessageKind.STICKER, null, null, null, clock.now());
        MessageReceived greeting = Sent.text(sender, Sent.BLIMBINGSARI, "Assalamualaikum", clock.now());

        Sent.publish(probe, sticker);
        Sent.publish(probe, greeting);

        assertThat(probe.await(Topic.CONVERSATION, sticker.conversation(), "reply.requested.v1")
                        .json())
                .contains("\"greeting\"");
        assertThat(complaintsOf(sticker)).isZero();
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

    private long complaintsOf(MessageReceived message) {
        return Long.parseLong(
                Case.rows(database, "SELECT count(*) FROM complaint WHERE conversation = ?", message.conversation())
                        .getFirst()
                        .getFirst());
    }

    private List<String> citizens(MessageReceived... messages) {
        return Arrays.stream(messages)
                .map(message -> Case.rows(
                                database,
                                "SELECT citizen::text FROM complaint WHERE conversation = ?",
                                message.conversation())
                        .getFirst()
                        .getFirst())
                .distinct()
                .toList();
    }

    private long acks(MessageReceived message) {
        return probe.records(Topic.CONVERSATION, message.conversation()).stream()
                .filter(record -> "reply.requested.v1".equals(record.type()))
                .count();
    }

    private MessageReceived after(MessageReceived message, String text) {
        return Sent.text(message.sender(), message.account(), text, clock.now());
    }

    private MessageSentByUnit echo(MessageReceived message, String id) {
        return new MessageSentByUnit(
                message.conversation(),
                "whatsapp",
                message.account(),
                id,
                message.sender(),
                "Segera kami cek",
                null,
                clock.now(),
                clock.now());
    }
}
