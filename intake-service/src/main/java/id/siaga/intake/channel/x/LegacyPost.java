package id.siaga.intake.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Person;
import java.util.ArrayList;
import java.util.List;

/** A post in the shape of the Account Activity API. Numbers beyond 2^53 are right in their texts only. */
final class LegacyPost {
    private LegacyPost() {}

    static PublicPost of(String account, JsonNode tweet) {
        JsonNode whole = tweet.path("extended_tweet").isObject() ? tweet.path("extended_tweet") : tweet;
        JsonNode user = tweet.path("user");
        Person author = Fields.text(user, "id_str", "id") == null
                ? null
                : new Person(
                        Fields.text(user, "id_str", "id"),
                        null,
                        Fields.text(user, "screen_name"),
                        Fields.text(user, "name"));
        String answered = Fields.text(tweet, "in_reply_to_status_id_str", "in_reply_to_status_id");
        return new PublicPost(
                account,
                Fields.text(tweet, "id_str", "id"),
                author,
                Fields.text(whole, "full_text", "text"),
                media(whole),
                location(tweet),
                answered == null ? Fields.text(tweet, "quoted_status_id_str", "quoted_status_id") : answered,
                tweet.path("retweeted_status").isObject(),
                receipt -> Fields.time(tweet, "timestamp_ms", Fields.time(tweet, "created_at", receipt)));
    }

    static List<Media> media(JsonNode whole) {
        JsonNode given = whole.path("extended_entities").path("media");
        JsonNode listed = given.isArray() ? given : whole.path("entities").path("media");
        List<Media> media = new ArrayList<>();
        listed.forEach(file -> media.add(file(file)));
        return media;
    }

    /** Of a film the largest version, of a photo the photo. */
    static Media file(JsonNode file) {
        JsonNode given = file.path("video_info").isObject() ? file.path("video_info") : file;
        JsonNode best = file.path("none");
        for (JsonNode variant : given.path("variants")) {
            if (rate(variant) > rate(best)) {
                best = variant;
            }
        }
        String photo = Fields.text(file, "media_url_https", "media_url", "url", "preview_image_url");
        String id = Fields.text(file, "id_str", "media_key", "id");
        return best.isMissingNode()
                ? new Media(id, null, null, null, photo)
                : new Media(id, Fields.text(best, "content_type"), null, null, Fields.text(best, "url"));
    }

    /** The newer API writes it apart. Lists of pieces to stream have none. */
    private static long rate(JsonNode variant) {
        return variant.path("bitrate").asLong(variant.path("bit_rate").asLong(-1));
    }

    /** Longitude stands first. */
    static Location location(JsonNode tweet) {
        JsonNode point = tweet.path("coordinates").path("coordinates");
        String name = Fields.text(tweet.path("place"), "full_name", "name");
        return point.path(0).isNumber() && point.path(1).isNumber()
                ? new Location(point.path(1).asDouble(), point.path(0).asDouble(), name, null)
                : null;
    }
}
