package id.siaga.intake.channel.whatsapp;

import static id.siaga.intake.channel.whatsapp.WhatsAppReader.CHANNEL;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.IdentityChanged;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.NaturalKey;
import id.siaga.intake.channel.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who changed their number, and user ids that Meta replaced. */
@ApplicationScoped
class Identities {
    /** The only place where a system message names the former user id is its English sentence. */
    private static final Pattern FORMER_USER_ID = Pattern.compile("from ([A-Z]{2}\\.[A-Za-z0-9.]{1,132}) to ");

    private final Senders senders;

    Identities(Senders senders) {
        this.senders = senders;
    }

    Update system(Item item) {
        JsonNode system = item.node().path("system");
        String type = system.path("type").asText();
        if (!type.equals("user_changed_number") && !type.equals("user_changed_user_id")) {
            throw new Unreadable("a system message that is no change of identity");
        }
        String userId = Fields.text(system, "user_id");
        String formerUserId = Fields.text(item.node(), "from_user_id");
        Person previous = Person.of(
                formerUserId == null ? formerUserId(system) : formerUserId, Fields.text(item.node(), "from"), null);
        Person current = Person.of(userId, Fields.text(system, "wa_id", "new_wa_id"), null);
        return changed(item, item.id(), previous, current);
    }

    Update userId(Item item) {
        JsonNode node = item.node();
        String phone = Fields.text(node, "wa_id");
        String former = Fields.text(node.path("user_id"), "previous");
        String now = Fields.text(node.path("user_id"), "current");
        String id = former + ">" + now + "|" + Fields.text(node, "timestamp");
        return changed(item, id, Person.of(former, phone, null), Person.of(now, phone, null));
    }

    private Update changed(Item item, String id, Person previous, Person current) {
        return Update.of(
                NaturalKey.of(CHANNEL, item.account(), id, "identity"),
                item.at(),
                new IdentityChanged(
                        senders.conversation(item.account(), previous),
                        CHANNEL,
                        item.account(),
                        senders.seal(previous),
                        senders.seal(current),
                        item.at(),
                        item.receivedAt()));
    }

    private static String formerUserId(JsonNode system) {
        Matcher matcher = FORMER_USER_ID.matcher(system.path("body").asText());
        return matcher.find() ? matcher.group(1) : null;
    }
}
