package id.siaga.intake.channel.whatsapp;

import static id.siaga.intake.channel.whatsapp.WhatsAppReader.CHANNEL;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.Event;
import id.siaga.contracts.delivery.DeliveryDelivered;
import id.siaga.contracts.delivery.DeliveryFailed;
import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.contracts.delivery.DeliverySent;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.NaturalKey;
import id.siaga.intake.channel.Unreadable;
import java.time.Instant;

/** What became of our own messages. They carry back the notification's id, which joins them to the ledger. */
final class Statuses {
    private static final String OUR_ID = "biz_opaque_callback_data";

    private Statuses() {}

    static Update read(Item item) {
        String status = item.node().path("status").asText();
        String timestamp = Fields.text(item.node(), "timestamp");
        return Update.of(
                NaturalKey.of(CHANNEL, item.account(), item.id(), "status", status, timestamp),
                item.account(),
                item.at(),
                event(item, status));
    }

    private static Event event(Item item, String status) {
        String account = item.account();
        String id = item.id();
        String notification = Fields.text(item.node(), OUR_ID);
        Instant at = item.at();
        return switch (status) {
            case "sent" -> new DeliverySent(CHANNEL, account, id, notification, at);
            case "delivered" -> new DeliveryDelivered(CHANNEL, account, id, notification, at);
            // Who listened to a voice message has read it.
            case "read", "played" -> new DeliveryRead(CHANNEL, account, id, notification, at);
            case "failed" -> {
                JsonNode error = item.node().path("errors").path(0);
                yield new DeliveryFailed(
                        CHANNEL,
                        account,
                        id,
                        notification,
                        at,
                        error.path("code").asInt(),
                        Fields.text(error, "title", "message"));
            }
            default -> throw new Unreadable("a status we don't know");
        };
    }
}
