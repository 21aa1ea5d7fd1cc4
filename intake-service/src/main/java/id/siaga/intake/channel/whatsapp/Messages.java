package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.MessageKind;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Content;
import id.siaga.intake.channel.Context;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Unreadable;
import id.siaga.intake.channel.Updates;
import jakarta.inject.Singleton;

/** What citizens write, change and take back, and when they call. */
@Singleton
class Messages {
    private static final String MISSED = "Panggilan tak terjawab";

    private final Updates updates;
    private final Identities identities;

    Messages(Updates updates, Identities identities) {
        this.updates = updates;
        this.identities = identities;
    }

    Update read(Item item) {
        return switch (item.node().path("type").asText()) {
            case "edit", "edited" -> edited(item);
            case "revoke", "revoked", "delete", "deleted" -> deleted(item, People.of(item, "from", "from_user_id"));
            case "system" -> identities.system(item);
            default ->
                updates.received(
                        item.said(People.of(item, "from", "from_user_id")),
                        MessageContent.of(item.node()),
                        MessageContent.context(item.node()));
        };
    }

    /** The end of a call by a citizen. Nobody answers calls here, so hardly one is not missed. */
    Update call(Item item) {
        String status = Fields.text(item.node(), "status");
        if (!"terminate".equals(Fields.text(item.node(), "event"))) {
            throw new Unreadable("a step of a call nobody has taught us");
        }
        if ("BUSINESS_INITIATED".equals(Fields.text(item.node(), "direction"))) {
            throw new Unreadable("a call that we are said to have made");
        }
        boolean answered =
                "COMPLETED".equals(status) && item.node().path("duration").asInt() > 0;
        return updates.received(
                item.said(People.of(item, "from", "from_user_id")),
                Content.words(MessageKind.CALL, answered ? null : MISSED, status),
                Context.NONE);
    }

    Update deleted(Item item, Person person) {
        JsonNode node = item.node();
        String original = original(node.path(node.path("type").asText()));
        return updates.deleted(item.said(person).with(original, original));
    }

    private Update edited(Item item) {
        JsonNode edit = item.node().path(item.node().path("type").asText());
        String original = original(edit);
        String edition = item.id().equals(original) ? null : item.id();
        return updates.edited(
                item.said(People.of(item, "from", "from_user_id")).with(original, original),
                edition,
                MessageContent.of(edit.path("message")).text());
    }

    static String original(JsonNode part) {
        String original = Fields.text(part, "original_message_id", "message_id");
        if (original == null) {
            throw new Unreadable("a change to a message that is not named");
        }
        return original;
    }
}
