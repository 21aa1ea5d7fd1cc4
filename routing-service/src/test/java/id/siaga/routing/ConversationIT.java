package id.siaga.routing;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ConversationIT {
    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
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
    void shouldCountAnAnswerForTheComplaintItQuotesWhoeverItIsFor() {
        Sender sender = Sent.someone();
        MessageReceived older = Sent.text(sender, Sent.BLIMBINGSARI, "Pohon tumbang", clock.now());
        Sent.publish(probe, older);
        Case found = Case.awaitOf(database, older);
        clock.advance(Duration.ofHours(1));
        MessageReceived newer = Sent.text(sender, Sent.BLIMBINGSARI, "Lampu jalan padam", clock.now());
        Sent.publish(probe, newer);
        Case other = Case.awaitOf(database, newer);
        assertThat(other.id()).isNotEqualTo(found.id());
        Sender below = Sent.someone();

        Sent.publish(
                probe,
                new MessageSentByUnit(
                        Sent.conversation(below, older.account()),
                        "whatsapp",
                        older.account(),
                        "wamid.below-" + found.id(),
                        below,
                        "Segera kami cek",
                        null,
                        clock.now(),
                        clock.now(),
                        older.messageId(),
                        null));

        probe.await(Topic.COMPLAINT, found.id(), "complaint.action-recorded.v1");
        assertThat(probe.records(Topic.COMPLAINT, other.id()))
                .noneMatch(record -> "complaint.action-recorded.v1".equals(record.type()));
    }

    @Test
    void shouldCountAnEditForTheComplaintOfTheAnswerAndNoOther() {
        Sender sender = Sent.someone();
        MessageReceived older = Sent.text(sender, Sent.BLIMBINGSARI, "Pohon tumbang", clock.now());
        Sent.publish(probe, older);
        Case found = Case.awaitOf(database, older);
        clock.advance(Duration.ofHours(1));
        MessageReceived newer = Sent.text(sender, Sent.BLIMBINGSARI, "Lampu jalan padam", clock.now());
        Sent.publish(probe, newer);
        Case other = Case.awaitOf(database, newer);
        MessageSentByUnit answer = answer(older, older.messageId(), null);
        Sent.publish(probe, answer);

        Sent.publish(probe, answer(newer, null, answer.messageId()));
        Sent.publish(probe, answer(newer, null, "wamid.never-heard"));

        awaitActions(found, 2);
        MessageSentByUnit last = answer(older, older.messageId(), null);
        Sent.publish(probe, last);
        awaitActions(found, 3);
        assertThat(Case.of(database, newer).version()).isEqualTo(other.version());
    }

    @Test
    void shouldCountAnAnswerToWhatIsOverForTheOpenComplaint() {
        Sender sender = Sent.someone();
        MessageReceived over = Sent.text(sender, Sent.BLIMBINGSARI, "Pohon tumbang", clock.now());
        Sent.publish(probe, over);
        Case.awaitOf(database, over);
        Sent.publish(probe, Sent.text(sender, Sent.BLIMBINGSARI, "BATAL", clock.now()));
        MessageSentByUnit late = answer(over, over.messageId(), null);
        Sent.publish(probe, late);
        assertThat(awaitOutcome(late)).isEqualTo("noted");
        MessageReceived open = Sent.text(sender, Sent.BLIMBINGSARI, "Lampu jalan padam", clock.now());
        Sent.publish(probe, open);
        Case found = Case.awaitOf(database, open);

        MessageSentByUnit answer = answer(over, over.messageId(), null);
        Sent.publish(probe, answer);

        awaitActions(found, 1);
        assertThat(awaitOutcome(answer)).isEqualTo("joined");
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
        assertThat(Case.countOf(database, sticker)).isZero();
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

    private void awaitActions(Case found, int count) {
        Awaitility.await("acts of an officer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> probe.records(Topic.COMPLAINT, found.id()).stream()
                                .filter(record -> "complaint.action-recorded.v1".equals(record.type()))
                                .count()
                        == count);
    }

    private String awaitOutcome(MessageSentByUnit answer) {
        return Awaitility.await("the outcome of an answer")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Case.rows(
                                database, "SELECT outcome FROM message WHERE provider_id = ?", answer.messageId()),
                        rows -> !rows.isEmpty())
                .getFirst()
                .getFirst();
    }

    /** In the conversation of {@code message}, a minute after it. */
    private static MessageSentByUnit answer(MessageReceived message, String quoted, String edits) {
        return new MessageSentByUnit(
                message.conversation(),
                "whatsapp",
                message.account(),
                "wamid." + UUID.randomUUID(),
                message.sender(),
                "Segera kami cek",
                null,
                message.sentAt().plusSeconds(60),
                message.sentAt().plusSeconds(61),
                quoted,
                edits);
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
