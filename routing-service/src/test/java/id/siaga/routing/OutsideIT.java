package id.siaga.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.MediaStored;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A place beyond the border: a person still decides, and the citizen hears whom to ask too. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class OutsideIT {
    private static final Location IN_JEMBER = new Location(-8.17, 113.70, null, null);

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldNameWhoGovernsThereAtOnce() {
        MessageReceived message =
                Sent.text(Sent.someone(), Sent.KABUPATEN, "Jalan rusak di Kabupaten Jember", clock.now());

        Sent.publish(probe, message);

        assertThat(Case.awaitOf(database, message).state()).isEqualTo("TRIAGE");
        assertThat(replies(message)).singleElement().asString().contains("\"outside\"", "Kabupaten Jember");
    }

    @Test
    void shouldSayItOnceWhenThePinComesBeforeTheAcknowledgement() {
        Sender sender = Sent.someone();
        MessageReceived photo = Sent.message(sender, Sent.KABUPATEN, MessageKind.IMAGE, null, null, null, clock.now());
        Sent.publish(probe, photo);
        MessageReceived pin = pin(sender);
        Case.awaitOf(database, pin);
        assertThat(replies(photo)).isEmpty();

        clock.advance(Duration.ofSeconds(61));

        probe.await(Topic.CONVERSATION, photo.conversation(), "reply.requested.v1");
        assertThat(replies(photo)).singleElement().asString().contains("\"outside\"", "SP4N-LAPOR!");
    }

    @Test
    void shouldSayItWhenThePinComesAfterTheAcknowledgement() {
        Sender sender = Sent.someone();
        MessageReceived vague = Sent.text(sender, Sent.KABUPATEN, "Jalan rusak parah", clock.now());
        Sent.publish(probe, vague);
        Case.awaitOf(database, vague);
        assertThat(replies(vague)).singleElement().asString().contains("\"ack.triage\"");

        Case.awaitOf(database, pin(sender));
        Case.awaitOf(database, pin(sender));

        assertThat(replies(vague)).hasSize(2);
        assertThat(replies(vague).getLast()).contains("\"outside\"");
        assertThat(Case.of(database, vague).state()).isEqualTo("TRIAGE");
    }

    @Test
    void shouldNotWarnOfDangerAgainWhenThePinComesLater() {
        Sender sender = Sent.someone();
        MessageReceived danger = Sent.text(sender, Sent.KABUPATEN, "Ada orang tenggelam, tolong", clock.now());
        Sent.publish(probe, danger);
        Case.awaitOf(database, danger);
        assertThat(replies(danger)).hasSize(2);

        Case.awaitOf(database, pin(sender));

        assertThat(replies(danger)).hasSize(3);
        assertThat(replies(danger).getLast()).contains("\"outside\"");
    }

    @Test
    void shouldSendNobodyElsewhereForAPhotoAloneButForWhatTheySayLater() {
        Sender sender = Sent.someone();
        MessageReceived photo = Sent.message(sender, Sent.KABUPATEN, MessageKind.IMAGE, null, null, null, clock.now());
        Sent.publish(probe, photo);
        Case.awaitOf(database, photo);
        Sent.publish(probe, takenInJember(photo));
        Awaitility.await("a look at the photo")
                .until(() -> Case.rows(
                                        database,
                                        "SELECT reasons::text FROM decision WHERE reasons::text LIKE '%outside:photo%' AND complaint::text = ?",
                                        Case.of(database, photo).id())
                                .size()
                        == 1);

        clock.advance(Duration.ofSeconds(61));
        probe.await(Topic.CONVERSATION, photo.conversation(), "reply.requested.v1");
        assertThat(replies(photo)).singleElement().asString().contains("\"ack.triage\"");

        MessageReceived words = Sent.text(sender, Sent.KABUPATEN, "Ini di Jember", clock.now());
        Sent.publish(probe, words);
        Case.awaitOf(database, words);
        assertThat(replies(photo)).hasSize(2);
        assertThat(replies(photo).getLast()).contains("\"outside\"", "Kabupaten Jember");
    }

    private MediaStored takenInJember(MessageReceived photo) {
        return new MediaStored(
                photo.conversation(),
                photo.channel(),
                photo.account(),
                photo.messageId(),
                photo.media().getFirst().id(),
                "0".repeat(64),
                "image/jpeg",
                10,
                null,
                IN_JEMBER,
                clock.now());
    }

    private MessageReceived pin(Sender sender) {
        MessageReceived pin =
                Sent.message(sender, Sent.KABUPATEN, MessageKind.LOCATION, null, IN_JEMBER, null, clock.now());
        Sent.publish(probe, pin);
        return pin;
    }

    private List<String> replies(MessageReceived message) {
        Case.awaitEmptyOutbox(database);
        return probe.records(Topic.CONVERSATION, message.conversation()).stream()
                .filter(record -> "reply.requested.v1".equals(record.type()))
                .map(record -> record.json())
                .toList();
    }
}
