package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.contracts.delivery.DeliveryDelivered;
import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.intake.application.Update;
import java.time.Instant;

/** What became of our own direct messages, and what Meta does to the page. */
final class DirectReceipts {
    private DirectReceipts() {}

    /** Messenger tells of reading by a time alone, without naming a message: nothing that a ledger could note. */
    static void read(DirectLine line, JsonNode event, Harvest harvest) {
        String read = Fields.text(event.path("read"), "mid");
        JsonNode delivered = event.path("delivery").path("mids");
        if (read == null && delivered.isEmpty()) {
            harvest.ignore(line.account(event), "receipt-of-no-message");
        }
        if (read != null) {
            harvest.add(seen(line, event, read, harvest.receivedAt()));
        }
        for (JsonNode mid : delivered) {
            harvest.add(delivered(line, event, mid.asText(), harvest.receivedAt()));
        }
    }

    static void policy(DirectLine line, JsonNode event, Harvest harvest) {
        JsonNode policy =
                event.has("policy-enforcement") ? event.path("policy-enforcement") : event.path("policy_enforcement");
        String account = line.entryId();
        String action = Fields.text(policy, "action");
        Instant at = Fields.time(event, "timestamp", harvest.receivedAt());
        Update changed = Update.of(
                NaturalKey.of(line.channel(), account, "policy", action, Fields.text(event, "timestamp")),
                account,
                at,
                new AccountChanged(
                        line.channel(), account, "policy_enforcement", action, at, Fields.text(policy, "reason")));
        harvest.add(changed);
        harvest.add(
                "unblock".equals(action) ? Trouble.RESTRICTED.cleared(changed) : Trouble.RESTRICTED.raised(changed));
    }

    private static Update seen(DirectLine line, JsonNode event, String mid, Instant receivedAt) {
        Instant at = Fields.time(event, "timestamp", receivedAt);
        DeliveryRead read = new DeliveryRead(line.channel(), line.account(event), mid, null, at);
        return Update.of(NaturalKey.of(line.channel(), read.account(), mid, "read"), read.account(), at, read);
    }

    private static Update delivered(DirectLine line, JsonNode event, String mid, Instant receivedAt) {
        Instant at = Fields.time(event, "timestamp", receivedAt);
        DeliveryDelivered delivered = new DeliveryDelivered(line.channel(), line.account(event), mid, null, at);
        String id = NaturalKey.of(line.channel(), delivered.account(), mid, "delivered");
        return Update.of(id, delivered.account(), at, delivered);
    }
}
