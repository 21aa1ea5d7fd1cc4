package id.siaga.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.Location;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
}
