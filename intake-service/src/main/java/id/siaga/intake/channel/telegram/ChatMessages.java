package id.siaga.intake.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Post;
import id.siaga.intake.channel.Context;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Said;
import id.siaga.intake.channel.Updates;
import jakarta.enterprise.context.ApplicationScoped;

/** What is written in a chat with a bot, in a group or channel it is in, or in the business chat it looks after. */
@ApplicationScoped
class ChatMessages {
    private static final String SITE = "https://t.me/";

    private final Updates updates;

    ChatMessages(Updates updates) {
        this.updates = updates;
    }

    void received(BotUpdate update) {
        JsonNode message = update.body();
        if (isByMachine(update)) {
            update.harvest().ignore(update.bot(), "by-bot");
        } else if (ChatContent.isService(message)) {
            update.harvest().ignore(update.bot(), "service-message");
        } else if (isByOwner(update)) {
            Said said = said(update, BotUpdate.person(message.path("chat")), "date");
            update.harvest()
                    .add(updates.sentByUnit(
                            said, ChatContent.of(message), context(update).quoted()));
        } else {
            Said said = said(update, author(message), "date");
            update.harvest().add(updates.received(said, ChatContent.of(message), context(update)));
        }
    }

    /** A place that moves on says nothing new about what was reported. */
    void edited(BotUpdate update) {
        JsonNode message = update.body();
        if (isByMachine(update)) {
            update.harvest().ignore(update.bot(), "by-bot");
        } else if (message.has("location")) {
            update.harvest().ignore(update.bot(), "moving-location");
        } else if (isByOwner(update)) {
            Said said = said(update, BotUpdate.person(message.path("chat")), "edit_date");
            Said again = said.with(said.id() + "|" + update.id(), said.natural());
            update.harvest()
                    .add(updates.sentByUnit(
                            again, ChatContent.of(message), context(update).quoted(), said.id()));
        } else {
            String text = ChatContent.of(message).text();
            update.harvest().add(updates.edited(said(update, author(message), "edit_date"), update.id(), text));
        }
    }

    private Said said(BotUpdate update, Person person, String time) {
        JsonNode message = update.body();
        return update.said(person, update.messageId(updates, message.path("chat"), message), time);
    }

    /** In a business chat the other side is the unit: the officer answers from the unit's own Telegram. */
    private static boolean isByOwner(BotUpdate update) {
        String from = Fields.text(update.body().path("from"), "id");
        return update.kind().contains("business")
                && from != null
                && !from.equals(Fields.text(update.body().path("chat"), "id"));
    }

    /**
     * A bot, ours or another's; or the owner's greeting, away and scheduled messages, by which no officer answers. Who
     * speaks as a group or channel is shown as a bot, too.
     */
    private static boolean isByMachine(BotUpdate update) {
        JsonNode message = update.body();
        boolean ours = message.has("sender_business_bot");
        boolean bot = message.path("from").path("is_bot").asBoolean() && !message.has("sender_chat");
        boolean away = message.path("is_from_offline").asBoolean() && isByOwner(update);
        return ours || bot || away;
    }

    /** A person who sends their own card gives their phone. */
    private static Person author(JsonNode message) {
        Person author =
                BotUpdate.person(message.has("sender_chat") ? message.path("sender_chat") : message.path("from"));
        JsonNode card = message.path("contact");
        boolean own = author.userId() != null && author.userId().equals(Fields.text(card, "user_id"));
        String phone = own ? Fields.text(card, "phone_number") : null;
        return new Person(
                author.userId(), phone == null ? null : phone.replaceAll("[^0-9]", ""), author.handle(), author.name());
    }

    private Context context(BotUpdate update) {
        JsonNode message = update.body();
        JsonNode chat = message.path("chat");
        JsonNode answered = message.path("reply_to_message");
        boolean forwarded = message.has("forward_origin") || message.has("forward_date");
        boolean alone = "private".equals(Fields.text(chat, "type"));
        return new Context(
                answered.isObject() ? update.messageId(updates, chat, answered) : null,
                forwarded,
                alone ? null : Fields.text(chat, "id"),
                post(update, chat),
                start(message));
    }

    /** Groups and channels with a name can be read by everybody. */
    private Post post(BotUpdate update, JsonNode chat) {
        JsonNode message = update.body();
        String name = "private".equals(Fields.text(chat, "type")) ? null : Fields.text(chat, "username");
        return name == null
                ? null
                : new Post(
                        update.messageId(updates, chat, message),
                        SITE + name + "/" + Fields.text(message, "message_id"));
    }

    /** The word behind a link to the bot. */
    private static String start(JsonNode message) {
        String text = Fields.text(message, "text");
        return text != null && text.startsWith("/start ")
                ? text.substring("/start ".length()).strip()
                : null;
    }
}
