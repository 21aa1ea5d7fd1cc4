package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.CitizenText;
import id.siaga.drive.Crowd;
import id.siaga.drive.WhatsAppSender;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What WhatsApp sends in the course of a day: messages of citizens, and to each some statuses of ours. Not for many threads. */
final class Webhooks {
    private static final String[] STATUSES = {"sent", "delivered", "read"};

    /** A signed body. */
    record Webhook(byte[] body, String signature) {}

    private final Crowd crowd;
    private final WhatsAppSender signer;
    private final ObjectMapper mapper = new ObjectMapper();
    private final int statuses;
    private int number;

    /** @param statuses to each message, at most three */
    Webhooks(Crowd crowd, WhatsAppSender signer, int statuses) {
        this.crowd = crowd;
        this.signer = signer;
        this.statuses = statuses;
    }

    Webhook next() {
        int kind = number % (statuses + 1);
        CitizenText message = crowd.message(number / (statuses + 1));
        number++;
        byte[] body =
                (kind == 0 ? message.body() : status(message, STATUSES[kind - 1])).getBytes(StandardCharsets.UTF_8);
        return new Webhook(body, signer.signature(body));
    }

    private String status(CitizenText message, String status) {
        ObjectNode root = mapper.createObjectNode().put("object", "whatsapp_business_account");
        ObjectNode value = root.putArray("entry")
                .addObject()
                .put("id", "1")
                .putArray("changes")
                .addObject()
                .put("field", "messages")
                .putObject("value")
                .put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("phone_number_id", message.account())
                .put("display_phone_number", message.account());
        value.putArray("statuses")
                .addObject()
                .put("id", message.id() + ".answer")
                .put("status", status)
                .put("timestamp", Long.toString(message.sentAt().getEpochSecond()))
                .put("recipient_id", message.phone())
                .put(
                        "biz_opaque_callback_data",
                        UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8))
                                .toString());
        return root.toString();
    }
}
