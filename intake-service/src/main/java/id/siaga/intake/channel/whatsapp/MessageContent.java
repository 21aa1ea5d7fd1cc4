package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.SharedContact;
import id.siaga.intake.channel.Content;
import id.siaga.intake.channel.Context;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a WhatsApp message says, by its type. */
final class MessageContent {
    private static final Set<String> TYPES = Set.of(
            "text",
            "image",
            "video",
            "audio",
            "voice",
            "document",
            "sticker",
            "location",
            "contacts",
            "interactive",
            "button",
            "reaction",
            "order");

    private MessageContent() {}

    /** @throws Unreadable for a type nobody has taught us */
    static Content of(JsonNode message) {
        String type = type(message);
        JsonNode part = message.path(type);
        return switch (type) {
            case "text" -> Content.words(MessageKind.TEXT, required(part, "body"), null);
            case "image" -> file(MessageKind.IMAGE, part);
            case "video" -> file(MessageKind.VIDEO, part);
            case "audio" -> file(part.path("voice").asBoolean() ? MessageKind.VOICE : MessageKind.AUDIO, part);
            case "voice" -> file(MessageKind.VOICE, part);
            case "document" -> file(MessageKind.DOCUMENT, part);
            case "sticker" -> file(MessageKind.STICKER, part);
            case "location" -> place(part);
            case "contacts" -> Content.cards(cards(part));
            case "interactive" -> choice(message, part.path(part.path("type").asText()));
            case "button" ->
                Content.words(MessageKind.INTERACTIVE, Fields.text(part, "text"), Fields.text(part, "payload"));
            case "reaction" -> Content.words(MessageKind.REACTION, Fields.text(part, "emoji"), null);
            case "order" -> order(part);
            // WhatsApp's own words for what it won't hand on.
            case "unsupported", "unknown" -> unsupported(message);
            default -> throw new Unreadable("message type " + (type.matches("[a-z_]{1,40}") ? type : "unknown"));
        };
    }

    static Context context(JsonNode message) {
        JsonNode context = message.path("context");
        String reacted = Fields.text(message.path("reaction"), "message_id");
        boolean forwarded = context.path("forwarded").asBoolean()
                || context.path("frequently_forwarded").asBoolean();
        return new Context(
                reacted == null ? Fields.text(context, "id") : reacted,
                forwarded,
                Fields.text(message, "group_id"),
                null,
                Fields.text(message.path("referral"), "source_url", "source_id"));
    }

    private static String type(JsonNode message) {
        String type = Fields.text(message, "type");
        // Some senders leave the type out where the part with its name says it.
        return type != null
                ? type
                : TYPES.stream().filter(message::has).findFirst().orElse("missing");
    }

    private static Content file(MessageKind kind, JsonNode part) {
        String id = Fields.text(part, "id");
        List<Media> media = id == null
                ? List.of()
                : List.of(new Media(
                        id,
                        Fields.text(part, "mime_type"),
                        Fields.text(part, "sha256"),
                        Fields.text(part, "filename"),
                        Fields.text(part, "url")));
        return Content.files(kind, Fields.text(part, "caption"), media);
    }

    private static Content place(JsonNode part) {
        if (!part.path("latitude").isNumber() || !part.path("longitude").isNumber()) {
            throw new Unreadable("a location without coordinates");
        }
        Location location = new Location(
                part.path("latitude").asDouble(),
                part.path("longitude").asDouble(),
                Fields.text(part, "name"),
                Fields.text(part, "address"));
        return Content.place(null, location);
    }

    /** One card for each phone; a person without any is still a name. */
    private static List<SharedContact> cards(JsonNode part) {
        List<SharedContact> cards = new ArrayList<>();
        for (JsonNode contact : part) {
            String name = Fields.text(contact.path("name"), "formatted_name", "first_name");
            contact.path("phones")
                    .forEach(phone -> cards.add(new SharedContact(name, Fields.text(phone, "wa_id", "phone"))));
            if (contact.path("phones").isEmpty()) {
                cards.add(new SharedContact(name, null));
            }
        }
        return cards;
    }

    /** A reply to a button or a list, a filled form, or what else Meta lets people tap. */
    private static Content choice(JsonNode message, JsonNode part) {
        if (part.isMissingNode()) {
            return unsupported(message);
        }
        return Content.words(
                MessageKind.INTERACTIVE,
                Fields.text(part, "title", "body"),
                Fields.text(part, "id", "response_json", "response"));
    }

    /** The wares are for whoever looks into it; a shop is nothing we run. */
    private static Content order(JsonNode part) {
        JsonNode wares = part.path("product_items");
        return Content.words(MessageKind.ORDER, Fields.text(part, "text"), wares.isArray() ? wares.toString() : null);
    }

    /** The payload is Meta's number for why. */
    private static Content unsupported(JsonNode message) {
        return Content.words(
                MessageKind.UNSUPPORTED,
                null,
                Fields.text(message.path("errors").path(0), "code"));
    }

    private static String required(JsonNode part, String name) {
        String text = Fields.text(part, name);
        if (text == null) {
            throw new Unreadable("a text message without text");
        }
        return text;
    }
}
