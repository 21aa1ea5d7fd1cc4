package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a direct message of Messenger or Instagram says: text, a tapped answer, files, a place, a shared post. */
final class DirectContent {
    private DirectContent() {}

    static Content of(JsonNode message) {
        String text = Fields.text(message, "text");
        JsonNode tapped = message.path("quick_reply");
        if (tapped.isObject()) {
            return Content.words(MessageKind.INTERACTIVE, text, Fields.text(tapped, "payload"));
        }
        JsonNode first = message.path("attachments").path(0);
        JsonNode coordinates = first.path("payload").path("coordinates");
        if (coordinates.path("lat").isNumber() && coordinates.path("long").isNumber()) {
            return Content.place(text, place(first, coordinates));
        }
        List<Media> media = media(message);
        MessageKind kind = kind(message, first, text, media);
        return Content.files(kind, kind == MessageKind.UNSUPPORTED ? text : words(text, message), media);
    }

    private static Location place(JsonNode attachment, JsonNode coordinates) {
        return new Location(
                coordinates.path("lat").asDouble(),
                coordinates.path("long").asDouble(),
                Fields.text(attachment, "title"),
                null);
    }

    private static MessageKind kind(JsonNode message, JsonNode first, String text, List<Media> media) {
        if (message.has("sticker_id") || first.path("payload").has("sticker_id")) {
            return MessageKind.STICKER;
        }
        MessageKind kind = media.isEmpty() ? MessageKind.TEXT : kind(Fields.text(first, "type"));
        boolean empty = text == null && words(null, message) == null;
        return kind == MessageKind.TEXT && empty ? MessageKind.UNSUPPORTED : kind;
    }

    private static MessageKind kind(String type) {
        return switch (String.valueOf(type)) {
            case "image", "ig_post", "story_mention", "ig_story" -> MessageKind.IMAGE;
            case "video", "reel", "ig_reel" -> MessageKind.VIDEO;
            case "audio" -> MessageKind.AUDIO;
            case "file" -> MessageKind.DOCUMENT;
            case "like_heart", "animated_image_share" -> MessageKind.STICKER;
            default -> MessageKind.TEXT;
        };
    }

    /** Messenger gives addresses without ids: the place in the message makes one that stays. */
    private static List<Media> media(JsonNode message) {
        List<Media> media = new ArrayList<>();
        int place = 0;
        for (JsonNode attachment : message.path("attachments")) {
            JsonNode payload = attachment.path("payload");
            String url = Fields.text(payload, "url");
            String id = Fields.text(payload, "attachment_id", "reel_video_id", "ig_post_media_id", "sticker_id");
            if (url != null && !isLink(attachment)) {
                String natural = Fields.text(message, "mid") + "#" + place;
                media.add(new Media(id == null ? natural : id, null, null, Fields.text(attachment, "name"), url));
            }
            place++;
        }
        return media;
    }

    /** Shared pages and posts are read, not fetched: their hosts are anybody's. */
    private static boolean isLink(JsonNode attachment) {
        return kind(Fields.text(attachment, "type")) == MessageKind.TEXT;
    }

    private static String words(String text, JsonNode message) {
        Stream<String> shared = Stream.empty();
        for (JsonNode attachment : message.path("attachments")) {
            if (isLink(attachment)) {
                JsonNode payload = attachment.path("payload");
                shared = Stream.concat(
                        shared,
                        Stream.of(
                                Fields.text(attachment, "title"),
                                Fields.text(payload, "title"),
                                Fields.text(payload, "url"),
                                Fields.text(attachment, "url")));
            }
        }
        String all = Stream.concat(Stream.of(text == null ? "" : text), shared.filter(Objects::nonNull))
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
