package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Unreadable;
import java.util.List;
import java.util.Set;

/** What a message says, whatever its type. Text is also a caption, the chosen button or an emoji. */
record Content(MessageKind kind, String text, String payload, List<Media> media, Location location, String quoted) {
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

    /** @throws Unreadable for a type nobody has taught us */
    static Content of(JsonNode message) {
        String type = type(message);
        JsonNode part = message.path(type);
        String quoted = Fields.text(message.path("context"), "id");
        return switch (type) {
            case "text" -> words(MessageKind.TEXT, required(part, "body"), null, quoted);
            case "image" -> file(MessageKind.IMAGE, part, quoted);
            case "video" -> file(MessageKind.VIDEO, part, quoted);
            case "audio" -> file(part.path("voice").asBoolean() ? MessageKind.VOICE : MessageKind.AUDIO, part, quoted);
            case "voice" -> file(MessageKind.VOICE, part, quoted);
            case "document" -> file(MessageKind.DOCUMENT, part, quoted);
            case "sticker" -> file(MessageKind.STICKER, part, quoted);
            case "location" -> place(part, quoted);
            case "contacts" -> words(MessageKind.CONTACTS, null, null, quoted);
            case "interactive" -> choice(part.path(part.path("type").asText()), quoted);
            case "button" ->
                words(MessageKind.INTERACTIVE, Fields.text(part, "text"), Fields.text(part, "payload"), quoted);
            case "reaction" ->
                words(MessageKind.REACTION, Fields.text(part, "emoji"), null, Fields.text(part, "message_id"));
            case "order" -> words(MessageKind.ORDER, Fields.text(part, "text"), null, quoted);
            // WhatsApp's own words for what it won't hand on.
            case "unsupported", "unknown" -> words(MessageKind.UNSUPPORTED, null, null, quoted);
            default -> throw new Unreadable("message type " + (type.matches("[a-z_]{1,40}") ? type : "unknown"));
        };
    }

    private static String type(JsonNode message) {
        String type = Fields.text(message, "type");
        // Some senders leave the type out where the part with its name says it.
        return type != null
                ? type
                : TYPES.stream().filter(message::has).findFirst().orElse("missing");
    }

    private static Content words(MessageKind kind, String text, String payload, String quoted) {
        return new Content(kind, text, payload, List.of(), null, quoted);
    }

    private static Content file(MessageKind kind, JsonNode part, String quoted) {
        String id = Fields.text(part, "id");
        List<Media> media = id == null
                ? List.of()
                : List.of(new Media(
                        id,
                        Fields.text(part, "mime_type"),
                        Fields.text(part, "sha256"),
                        Fields.text(part, "filename")));
        return new Content(kind, Fields.text(part, "caption"), null, media, null, quoted);
    }

    private static Content place(JsonNode part, String quoted) {
        if (!part.path("latitude").isNumber() || !part.path("longitude").isNumber()) {
            throw new Unreadable("a location without coordinates");
        }
        Location location = new Location(
                part.path("latitude").asDouble(),
                part.path("longitude").asDouble(),
                Fields.text(part, "name"),
                Fields.text(part, "address"));
        return new Content(MessageKind.LOCATION, null, null, List.of(), location, quoted);
    }

    /** A reply to a button or a list, a filled form, or what else Meta lets people tap. */
    private static Content choice(JsonNode part, String quoted) {
        return words(
                MessageKind.INTERACTIVE,
                Fields.text(part, "title", "body"),
                Fields.text(part, "id", "response_json", "response"),
                quoted);
    }

    private static String required(JsonNode part, String name) {
        String text = Fields.text(part, name);
        if (text == null) {
            throw new Unreadable("a text message without text");
        }
        return text;
    }
}
