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

    /** @param time the field with the provider's time */
    Said said(Person person, String messageId, String time) {
        return new Said(
                TelegramReader.CHANNEL,
                bot,
                person,
                messageId,
                "update " + id,
                Fields.time(body(), time, harvest.receivedAt()),
                harvest.receivedAt(),
                harvest.size());
    }

    static String messageId(Updates updates, JsonNode chat, JsonNode node) {
        String number = Fields.text(node, "message_id");
        if (number == null) {
            throw new Unreadable("a message without id");
        }
        return chatId(updates, chat) + ":" + number;
    }

    /** A private chat has the number of the citizen; that of a group is below zero. */
    static String chatId(Updates updates, JsonNode chat) {
        String id = Fields.text(chat, "id");
        return id == null || id.startsWith("-") ? id : updates.index(id);
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
