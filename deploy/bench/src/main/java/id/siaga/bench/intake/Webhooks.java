package id.siaga.bench.intake;

import id.siaga.drive.Accounts;
import id.siaga.drive.CitizenText;
import id.siaga.drive.Crowd;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.WhatsAppBody;
import id.siaga.drive.WhatsAppSender;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** What WhatsApp sends in the course of a day: citizens' messages, and to each some statuses of ours. For one thread. */
final class Webhooks {
    private static final String[] STATUSES = {"sent", "delivered", "read"};

    /** A signed body. */
    record Webhook(byte[] body, String signature) {}

    private final Crowd crowd;
    private final WhatsAppSender signer;
    private final int statuses;
    private int number;

    /** Of citizens who have not written yet. @param statuses to each message, at most three */
    Webhooks(RunningSystem system, int statuses) {
        this.crowd = new Crowd(Accounts.ofKecamatan(system), Clock.systemUTC());
        this.signer = system.intake();
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
        WhatsAppBody body = WhatsAppBody.of(message.account());
        body.value()
                .putArray("statuses")
                .addObject()
                .put("id", message.id() + ".answer")
                .put("status", status)
                .put("timestamp", Long.toString(message.sentAt().getEpochSecond()))
                .put("recipient_id", message.phone())
                .put(
                        "biz_opaque_callback_data",
                        UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8))
                                .toString());
        return body.root().toString();
    }
}
