package id.siaga.intake.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Said;
import id.siaga.intake.channel.Unreadable;
import id.siaga.intake.channel.Updates;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One update for one bot. Its own id is what tells it from all others; messages are numbered in their chat only. */
record BotUpdate(String bot, String id, String kind, JsonNode whole, Harvest harvest) {
    JsonNode body() {
        return whole.path(kind);
    }

    /** A business chat is its owner's: the connection tells whose, and is an account in {@code accounts.csv}. */
    private String account() {
        return connection() == null ? bot : bot + "/" + connection();
    }

    private String connection() {
        String connection = Fields.text(body(), "business_connection_id");
        return connection == null ? Fields.text(body().path("message"), "business_connection_id") : connection;
    }

    /** @param time the field with the provider's time */
    Said said(Person person, String messageId, String time) {
        return new Said(
                TelegramReader.CHANNEL,
                account(),
                person,
                messageId,
                "update " + id,
                Fields.time(body(), time, harvest.receivedAt()),
                harvest.receivedAt(),
                harvest.size());
    }

    String messageId(Updates updates, JsonNode chat, JsonNode node) {
        String number = Fields.text(node, "message_id");
        if (number == null) {
            throw new Unreadable("a message without id");
        }
        return chatId(updates, chat) + ":" + number;
    }

    /**
     * A private chat has the number of the citizen, that of a group is below zero. The citizen's business chats have the
     * same one again, and count their messages apart.
     */
    String chatId(Updates updates, JsonNode chat) {
        String id = Fields.text(chat, "id");
        String told = id == null || id.startsWith("-") ? id : updates.index(id);
        return connection() == null ? told : connection() + "/" + told;
    }

    /** A user, or a chat that speaks for itself. */
    static Person person(JsonNode node) {
        String name = Stream.of("first_name", "last_name")
                .map(field -> Fields.text(node, field))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        String title = Fields.text(node, "title");
        String shown = name.isEmpty() ? title : name;
        return new Person(Fields.text(node, "id"), null, Fields.text(node, "username"), shown);
    }
}
