package id.siaga.intake.channel.whatsapp;

import static id.siaga.intake.channel.whatsapp.WhatsAppReader.CHANNEL;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.MessageDeleted;
import id.siaga.contracts.message.MessageEdited;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.NaturalKey;
import id.siaga.intake.channel.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What citizens write, change and take back, and when they call. */
@ApplicationScoped
class Messages {
    private final Senders senders;
    private final Identities identities;

    Messages(Senders senders, Identities identities) {
        this.senders = senders;
        this.identities = identities;
    }

    Update read(Item item) {
        return switch (item.node().path("type").asText()) {
            case "edit", "edited" -> edited(item);
            case "revoke", "revoked", "delete", "deleted" -> deleted(item, Person.of(item, "from", "from_user_id"));
            case "system" -> identities.system(item);
            default -> received(item, Content.of(item.node()), "message");
        };
    }

    /** Only calls by citizens; every step of a call is an update of its own. */
    Update call(Item item) {
        if ("BUSINESS_INITIATED".equals(Fields.text(item.node(), "direction"))) {
            throw new Unreadable("a call that we are said to have made");
        }
        String step = Fields.text(item.node(), "event");
        return received(item, new Content(MessageKind.CALL, null, step, List.of(), null, null), "call:" + step);
    }

    Update deleted(Item item, Person person) {
        JsonNode node = item.node();
        String original = original(node.path(node.path("type").asText()));
        return Update.of(
                NaturalKey.of(CHANNEL, item.account(), original, "deleted"),
                item.at(),
                new MessageDeleted(
                        senders.conversation(item.account(), person),
                        CHANNEL,
                        item.account(),
                        original,
                        item.at(),
                        item.receivedAt()));
    }

    private Update received(Item item, Content content, String kind) {
        Person person = Person.of(item, "from", "from_user_id");
        JsonNode context = item.node().path("context");
        boolean forwarded = context.path("forwarded").asBoolean()
                || context.path("frequently_forwarded").asBoolean();
        return Update.of(
                NaturalKey.of(CHANNEL, item.account(), item.id(), kind),
                item.at(),
                new MessageReceived(
                        senders.conversation(item.account(), person),
                        CHANNEL,
                        item.account(),
                        item.id(),
                        content.kind(),
                        senders.seal(person),
                        content.text(),
                        content.payload(),
                        content.media(),
                        content.location(),
                        content.quoted(),
                        forwarded,
                        Fields.text(item.node(), "group_id"),
                        item.at(),
                        item.receivedAt(),
                        item.index()));
    }

    private Update edited(Item item) {
        Person person = Person.of(item, "from", "from_user_id");
        JsonNode edit = item.node().path(item.node().path("type").asText());
        String original = original(edit);
        return Update.of(
                NaturalKey.of(CHANNEL, item.account(), original, "edited", Fields.text(item.node(), "timestamp")),
                item.at(),
                new MessageEdited(
                        senders.conversation(item.account(), person),
                        CHANNEL,
                        item.account(),
                        original,
                        Content.of(edit.path("message")).text(),
                        item.at(),
                        item.receivedAt()));
    }

    private static String original(JsonNode part) {
        String original = Fields.text(part, "original_message_id", "message_id");
        if (original == null) {
            throw new Unreadable("a change to a message that is not named");
        }
        return original;
    }
}
