package id.siaga.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.Topic;
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers answer outside the officers' page, and whose clock it meets. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class AnswerOutsideIT {
    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldCountAnAnswerFromTheUnitsOwnPhoneButNotOurOwnEcho() {
        Sender sender = Sent.someone();
        MessageReceived message = sent(sender, "Pohon tumbang");
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

        Sent.publish(probe, answer(ours.providerMessageId(), message, sender, null, null));
        Sent.publish(probe, answer(message, null, null));

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
        MessageReceived older = sent(sender, "Pohon tumbang");
        Case found = Case.awaitOf(database, older);
        clock.advance(Duration.ofHours(1));
        MessageReceived newer = sent(sender, "Lampu jalan padam");
        Case other = Case.awaitOf(database, newer);
        assertThat(other.id()).isNotEqualTo(found.id());
        Sender below = Sent.someone();

        Sent.publish(probe, answer(older, below, older.messageId(), null));

        probe.await(Topic.COMPLAINT, found.id(), "complaint.action-recorded.v1");
        assertThat(probe.records(Topic.COMPLAINT, other.id()))
                .noneMatch(record -> "complaint.action-recorded.v1".equals(record.type()));
    }

    @Test
    void shouldCountAnEditForTheComplaintOfTheAnswerAndNoOther() {
        Sender sender = Sent.someone();
        MessageReceived older = sent(sender, "Pohon tumbang");
        Case found = Case.awaitOf(database, older);
        clock.advance(Duration.ofHours(1));
        MessageReceived newer = sent(sender, "Lampu jalan padam");
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
        MessageReceived over = sent(sender, "Pohon tumbang");
        Case.awaitOf(database, over);
        sent(sender, "BATAL");
        MessageSentByUnit late = answer(over, over.messageId(), null);
        Sent.publish(probe, late);
        assertThat(awaitOutcome(late)).isEqualTo("noted");
        MessageReceived open = sent(sender, "Lampu jalan padam");
        Case found = Case.awaitOf(database, open);

        MessageSentByUnit answer = answer(over, over.messageId(), null);
        Sent.publish(probe, answer);

        awaitActions(found, 1);
        assertThat(awaitOutcome(answer)).isEqualTo("joined");
    }

    @Test
    void shouldCountWhatThePageAnsweredBeforeItsPostWasRead() {
        MessageReceived post = Sent.post(Sent.someone(), Sent.BLIMBINGSARI, "Pohon tumbang", clock.now());
        Sender nobody = Sent.someone();
        MessageSentByUnit answer = answer(post, nobody, post.messageId(), null);
        Sent.publish(probe, answer);
        assertThat(awaitOutcome(answer)).isEqualTo("noted");

        Sent.publish(probe, post);

        Case found = Case.awaitOf(database, post);
        awaitActions(found, 1);
        assertThat(awaitOutcome(answer)).isEqualTo("joined");
        Sent.publish(probe, post);
        Sent.publish(probe, answer);
        Sent.publish(probe, answer(post, nobody, post.messageId(), null));
        awaitActions(found, 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldLetAPostAndTheAnswerBelowItFollowEachOther(boolean answerFirst) throws SQLException {
        MessageReceived post = Sent.post(Sent.someone(), Sent.BLIMBINGSARI, "Pohon tumbang", clock.now());
        MessageSentByUnit answer = answer(post, Sent.someone(), post.messageId(), null);
        try (Connection turn = database.connect();
                PreparedStatement taken =
                        turn.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 2))")) {
            turn.setAutoCommit(false);
            taken.setString(1, post.channel() + "|" + post.account() + "|" + post.messageId());
            taken.execute();

            Sent.publish(probe, answerFirst ? answer : post);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 1);
            Sent.publish(probe, answerFirst ? post : answer);
            turn.rollback();
        }
        awaitActions(Case.awaitOf(database, post), 1);
        assertThat(awaitOutcome(answer)).isEqualTo("joined");
    }

    /** How many sessions wait for such a lock. */
    private int waiting() {
        return Case.rows(database, """
                        SELECT pid::text FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                         WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted""").size();
    }

    @Test
    void shouldNotKnowWhomThePageWroteToWhenNobodySaysIt() {
        MessageReceived post = Sent.post(Sent.someone(), Sent.BLIMBINGSARI, "Pohon tumbang", clock.now());
        Sender nobody = Sent.someone();
        MessageSentByUnit answer = answer(post, nobody, post.messageId(), null);

        Sent.publish(probe, answer);

        assertThat(awaitOutcome(answer)).isEqualTo("noted");
        assertThat(Case.rows(database, "SELECT 1 FROM citizen_address WHERE id_index = ?", nobody.idIndex()))
                .isEmpty();
    }

    private MessageReceived sent(Sender sender, String text) {
        MessageReceived message = Sent.text(sender, Sent.BLIMBINGSARI, text, clock.now());
        Sent.publish(probe, message);
        return message;
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
        return answer(message, message.sender(), quoted, edits);
    }

    private static MessageSentByUnit answer(MessageReceived message, Sender recipient, String quoted, String edits) {
        return answer("wamid." + UUID.randomUUID(), message, recipient, quoted, edits);
    }

    private static MessageSentByUnit answer(
            String id, MessageReceived message, Sender recipient, String quoted, String edits) {
        return new MessageSentByUnit(
                Sent.conversation(recipient, message.account()),
                "whatsapp",
                message.account(),
                id,
                recipient,
                "Segera kami cek",
                null,
                message.sentAt().plusSeconds(60),
                message.sentAt().plusSeconds(61),
                quoted,
                edits);
    }
}
