package id.siaga.intake.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Takes a POST of X apart: lists of the Account Activity API, or one event of the Activity API in {@code data}. */
@ApplicationScoped
class XReader {
    static final String CHANNEL = "x";

    private static final Set<String> FRAME =
            Set.of("for_user_id", "is_blocked_by", "user_has_blocked", "users", "apps");
    private static final Set<String> OF_NO_USE = Set.of(
            "block_events",
            "direct_message_indicate_typing_events",
            "favorite_events",
            "follow_events",
            "mute_events",
            "unblock_events",
            "unfollow_events",
            "unmute_events");

    private final Posts posts;
    private final PrivateMessages privateMessages;
    private final Activities activities;

    XReader(Posts posts, PrivateMessages privateMessages, Activities activities) {
        this.posts = posts;
        this.privateMessages = privateMessages;
        this.activities = activities;
    }

    /** @throws Unreadable when the whole has a shape we don't know */
    void read(JsonNode post, Harvest harvest) {
        if (post.path("data").has("event_type")) {
            harvest.item(() -> post, () -> activities.read(post.path("data"), harvest));
            return;
        }
        String account = Fields.text(post, "for_user_id");
        boolean revoked = post.path("user_event").has("revoke");
        if (account == null && !revoked) {
            throw new Unreadable("neither for_user_id nor data");
        }
        Iterator<Map.Entry<String, JsonNode>> fields = post.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!FRAME.contains(field.getKey())) {
                events(account, field, post.path("users"), harvest);
            }
        }
    }

    private void events(String account, Map.Entry<String, JsonNode> field, JsonNode users, Harvest harvest) {
        JsonNode events = field.getValue();
        if (field.getKey().equals("user_event")) {
            harvest.item(() -> events, () -> activities.revoked(account, events.path("revoke"), harvest));
        } else if (events.isArray()) {
            for (JsonNode event : events) {
                harvest.item(
                        () -> parked(account, field.getKey(), event),
                        () -> event(account, field.getKey(), event, users, harvest));
            }
        } else {
            harvest.park("events that are no list", events.toString());
        }
    }

    private void event(String account, String kind, JsonNode event, JsonNode users, Harvest harvest) {
        switch (kind) {
            case "tweet_create_events" -> posts.read(LegacyPost.of(account, event), harvest);
            case "tweet_delete_events" -> posts.deleted(account, event, harvest);
            case "direct_message_events" -> privateMessages.read(account, event, users, harvest);
            case "direct_message_mark_read_events" -> privateMessages.seen(account, event, harvest);
            default -> {
                if (!OF_NO_USE.contains(kind)) {
                    throw new Unreadable("events nobody has taught us");
                }
                harvest.ignore(account, kind);
            }
        }
    }

    private static JsonNode parked(String account, String kind, JsonNode event) {
        ObjectNode parked = JsonNodeFactory.instance.objectNode().put("for_user_id", account);
        parked.putArray(kind).add(event);
        return parked;
    }
}
