package id.siaga.intake.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.SharedContact;
import id.siaga.intake.channel.Content;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Telegram message says: the one field that tells its kind, and its caption. */
final class ChatContent {
    /** A film without sound also carries a document: it stands first. */
    private static final List<Map.Entry<String, MessageKind>> FILES = List.of(
            Map.entry("animation", MessageKind.VIDEO),
            Map.entry("video", MessageKind.VIDEO),
            Map.entry("video_note", MessageKind.VIDEO),
            Map.entry("live_photo", MessageKind.VIDEO),
            Map.entry("voice", MessageKind.VOICE),
            Map.entry("audio", MessageKind.AUDIO),
            Map.entry("document", MessageKind.DOCUMENT),
            Map.entry("sticker", MessageKind.STICKER));
    /** What people send and we can't take in. */
    private static final Set<String> UNSUPPORTED =
            Set.of("checklist", "dice", "game", "invoice", "paid_media", "story");
    /** What happened to the chat, named by its field. */
    private static final Pattern SERVICE = Pattern.compile("(new|left|delete)_chat_.*|.*_chat_created|migrate_.*"
            + "|pinned_message|successful_payment|refunded_payment|users_shared|user_shared|chat_shared|gift.*"
            + "|unique_gift.*|connected_website|write_access_allowed|passport_data|proximity_alert_triggered|boost_added"
            + "|chat_background_set|forum_topic_.*|general_forum_topic_.*|giveaway.*|checklist_tasks_.*"
            + "|message_auto_delete_timer_changed|paid_message_price_changed|direct_message_price_changed"
            + "|suggested_post_.*|(video|voice)_chat_.*|web_app_data|chat_owner_.*");

    private ChatContent() {}

    static boolean isService(JsonNode message) {
        for (var names = message.fieldNames(); names.hasNext(); ) {
            if (SERVICE.matcher(names.next()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** @throws Unreadable for a kind nobody has taught us */
    static Content of(JsonNode message) {
        String text = Fields.text(message, "text", "caption");
        if (message.path("photo").isArray()) {
            return Content.files(MessageKind.IMAGE, text, List.of(file(largest(message.path("photo")), "image/jpeg")));
        }
        for (Map.Entry<String, MessageKind> file : FILES) {
            if (message.path(file.getKey()).isObject()) {
                return Content.files(file.getValue(), text, List.of(file(message.path(file.getKey()), null)));
            }
        }
        if (message.path("location").isObject()) {
            return Content.place(text, place(message));
        }
        if (message.path("contact").isObject()) {
            JsonNode card = message.path("contact");
            return Content.cards(List.of(new SharedContact(name(card), Fields.text(card, "phone_number"))));
        }
        return words(message, text);
    }

    private static Content words(JsonNode message, String text) {
        if (text != null) {
            return Content.words(MessageKind.TEXT, text, null);
        }
        if (message.path("poll").isObject()) {
            return Content.words(MessageKind.TEXT, Fields.text(message.path("poll"), "question"), null);
        }
        if (UNSUPPORTED.stream().anyMatch(message::has)) {
            return Content.words(MessageKind.UNSUPPORTED, null, null);
        }
        throw new Unreadable("a message of a kind nobody has taught us");
    }

    /** A venue is a pin with a name. */
    private static Location place(JsonNode message) {
        JsonNode pin = message.path("location");
        JsonNode venue = message.path("venue");
        if (!pin.path("latitude").isNumber() || !pin.path("longitude").isNumber()) {
            throw new Unreadable("a location without coordinates");
        }
        return new Location(
                pin.path("latitude").asDouble(),
                pin.path("longitude").asDouble(),
                Fields.text(venue, "title"),
                Fields.text(venue, "address"));
    }

    private static JsonNode largest(JsonNode sizes) {
        JsonNode largest = sizes.path(0);
        for (JsonNode size : sizes) {
            if (area(size) > area(largest)) {
                largest = size;
            }
        }
        return largest;
    }

    private static long area(JsonNode size) {
        return size.path("width").asLong() * size.path("height").asLong();
    }

    private static Media file(JsonNode file, String type) {
        String given = Fields.text(file, "mime_type");
        return new Media(
                Fields.text(file, "file_id"), given == null ? type : given, null, Fields.text(file, "file_name"), null);
    }

    private static String name(JsonNode card) {
        return Stream.of(Fields.text(card, "first_name"), Fields.text(card, "last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
