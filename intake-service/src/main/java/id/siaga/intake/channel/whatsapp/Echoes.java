package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Updates;
import jakarta.inject.Singleton;

/** What an officer typed on the unit's own phone: the addressee is the citizen. */
@Singleton
class Echoes {
    private final Updates updates;
    private final Messages messages;

    Echoes(Updates updates, Messages messages) {
        this.updates = updates;
        this.messages = messages;
    }

    Update read(Item item) {
        Person person = People.of(item, "to", "to_user_id");
        JsonNode node = item.node();
        return switch (node.path("type").asText()) {
            case "revoke", "revoked", "delete", "deleted" -> messages.deleted(item, person);
            case "edit" -> sent(item, person, node.path("edit").path("message"), Messages.original(node.path("edit")));
            default -> sent(item, person, node, null);
        };
    }

    private Update sent(Item item, Person person, JsonNode message, String edits) {
        return updates.sentByUnit(
                item.said(person),
                MessageContent.of(message),
                MessageContent.context(message).quoted(),
                edits);
    }
}
