package id.siaga.intake.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.MessageKind;
import id.siaga.intake.channel.Content;
import id.siaga.intake.channel.Context;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Said;
import id.siaga.intake.channel.Updates;
import jakarta.enterprise.context.ApplicationScoped;

/** What people do to a message: press its buttons, put a sign on it, take it away. */
@ApplicationScoped
class ChatActs {
    private final Updates updates;

    ChatActs(Updates updates) {
        this.updates = updates;
    }

    /** The button's words stand only below the message it belongs to. */
    void pressed(BotUpdate update) {
        JsonNode query = update.body();
        JsonNode message = query.path("message");
        String data = Fields.text(query, "data", "game_short_name");
        Said said = update.said(BotUpdate.person(query.path("from")), "callback:" + Fields.text(query, "id"), "date");
        Content content = Content.words(MessageKind.INTERACTIVE, label(message, data), data);
        String quoted = message.has("message_id") ? update.messageId(updates, message.path("chat"), message) : null;
        update.harvest().add(updates.received(said, content, Context.quoting(quoted)));
    }

    /** No sign left means that it was taken off. */
    void reacted(BotUpdate update) {
        JsonNode reaction = update.body();
        Person person = BotUpdate.person(reaction.has("user") ? reaction.path("user") : reaction.path("actor_chat"));
        String sign = Fields.text(reaction.path("new_reaction").path(0), "emoji");
        Said said = update.said(person, "reaction:" + update.id(), "date");
        Context context = Context.quoting(update.messageId(updates, reaction.path("chat"), reaction));
        update.harvest().add(updates.received(said, Content.words(MessageKind.REACTION, sign, null), context));
    }

    void deleted(BotUpdate update) {
        JsonNode chat = update.body().path("chat");
        for (JsonNode number : update.body().path("message_ids")) {
            String id = update.chatId(updates, chat) + ":" + number.asText();
            Said said = update.said(BotUpdate.person(chat), id, "date").with(id, "update " + update.id() + " " + id);
            update.harvest().add(updates.deleted(said));
        }
    }

    private static String label(JsonNode message, String data) {
        for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (data != null && data.equals(Fields.text(button, "callback_data"))) {
                    return Fields.text(button, "text");
                }
            }
        }
        return null;
    }
}
