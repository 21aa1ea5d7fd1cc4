package id.siaga.intake.channel.whatsapp;

import static id.siaga.intake.channel.whatsapp.WhatsAppReader.CHANNEL;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.NaturalKey;
import jakarta.enterprise.context.ApplicationScoped;

/** What an officer typed on the unit's own phone: the addressee is the citizen. A reworded answer is an answer again. */
@ApplicationScoped
class Echoes {
    private final Senders senders;
    private final Messages messages;

    Echoes(Senders senders, Messages messages) {
        this.senders = senders;
        this.messages = messages;
    }

    Update read(Item item) {
        Person person = Person.of(item, "to", "to_user_id");
        JsonNode node = item.node();
        return switch (node.path("type").asText()) {
            case "revoke", "revoked", "delete", "deleted" -> messages.deleted(item, person);
            case "edit" -> sent(item, person, Content.of(node.path("edit").path("message")));
            default -> sent(item, person, Content.of(node));
        };
    }

    private Update sent(Item item, Person person, Content content) {
        return Update.of(
                NaturalKey.of(CHANNEL, item.account(), item.id(), "echo"),
                item.at(),
                new MessageSentByUnit(
                        senders.conversation(item.account(), person),
                        CHANNEL,
                        item.account(),
                        item.id(),
                        senders.seal(person),
                        content.text(),
                        content.media(),
                        item.at(),
                        item.receivedAt()));
    }
}
