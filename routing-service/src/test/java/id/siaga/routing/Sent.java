package id.siaga.routing;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Post;
import id.siaga.contracts.message.Report;
import id.siaga.contracts.message.Sender;
import id.siaga.eventing.EventJson;
import id.siaga.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What citizens send in tests, as intake would publish it. */
final class Sent {
    static final String BLIMBINGSARI = "1000000351025";
    static final String ROGOJAMPI = "1000000351013";
    static final String KABUPATEN = "1000000351000";

    private Sent() {}

    /** A citizen nobody has met, by phone. */
    static Sender someone() {
        String phone = UUID.randomUUID().toString();
        return new Sender("sealed-" + phone, "index-" + phone, "sealed-" + phone, "index-" + phone, null, null, null);
    }

    static String conversation(Sender sender, String account) {
        return UUID.nameUUIDFromBytes((sender.idIndex() + account).getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 22);
    }

    static MessageReceived text(Sender sender, String account, String text, Instant at) {
        return message(sender, account, MessageKind.TEXT, text, null, null, at);
    }

    /** What everybody can read below a page's post. */
    static MessageReceived post(Sender sender, String account, String text, Instant at) {
        MessageReceived said = text(sender, account, text, at);
        return new MessageReceived(
                said.conversation(),
                said.channel(),
                account,
                said.messageId(),
                said.kind(),
                sender,
                text,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                at,
                said.receivedAt(),
                0,
                new Post(said.messageId(), null),
                List.of(),
                null,
                null);
    }

    static MessageReceived message(
            Sender sender,
            String account,
            MessageKind kind,
            String text,
            Location location,
            String quoted,
            Instant at) {
        List<Media> media = kind == MessageKind.IMAGE
                ? List.of(new Media("media-" + UUID.randomUUID(), "image/jpeg", null, null))
                : List.of();
        return new MessageReceived(
                conversation(sender, account),
                "whatsapp",
                account,
                "wamid." + UUID.randomUUID(),
                kind,
                sender,
                text,
                null,
                media,
                location,
                quoted,
                false,
                null,
                at,
                at.plusMillis(200),
                0);
    }

    /** What somebody files without a chat; each is a conversation of its own. */
    static MessageReceived report(String channel, String account, String text, Report report, Instant at) {
        Sender sender = someone();
        return new MessageReceived(
                conversation(sender, account),
                channel,
                account,
                "report-" + UUID.randomUUID(),
                MessageKind.TEXT,
                new Sender(sender.id(), sender.idIndex(), null, null, null, null, null),
                text,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                at,
                at,
                0,
                null,
                List.of(),
                null,
                report);
    }

    /** Published under a fresh event id. */
    static void publish(KafkaProbe probe, Event event) {
        publish(probe, event, UUID.randomUUID().toString());
    }

    static void publish(KafkaProbe probe, Event event, String eventId) {
        var type = EventCatalog.of(event.getClass());
        byte[] body = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        probe.send(
                type.topic(),
                event.key(),
                new CloudEvent(eventId, "/test", type.name(), event.key(), null, null, body));
    }
}
