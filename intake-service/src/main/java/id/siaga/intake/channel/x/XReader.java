package id.siaga.intake.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.Piece;
import id.siaga.intake.channel.PostReader;
import id.siaga.intake.channel.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes a POST of X apart: lists of the Account Activity API, or one event of the Activity API in {@code data}. */
@ApplicationScoped
class XReader implements PostReader {
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

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void read(String named, JsonNode post, Harvest harvest) {
        if (post.path("data").has("event_type")) {
            JsonNode data = post.path("data");
            harvest.item(
                    () -> Piece.of(Fields.text(data.path("filter"), "user_id"), Fields.text(data, "event_type"), post),
                    () -> activities.read(data, harvest));
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
            harvest.item(
                    () -> parked(account, field.getKey(), events),
                    () -> activities.revoked(account, events.path("revoke"), harvest));
        } else if (events.isArray()) {
            for (JsonNode event : events) {
                harvest.item(
                        () -> parked(account, field.getKey(), event, users),
                        () -> event(account, field.getKey(), event, users, harvest));
            }
        } else {
            harvest.park("events that are no list", parked(account, field.getKey(), events));
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

    private static Piece parked(String account, String kind, JsonNode events) {
        ObjectNode post = JsonNodeFactory.instance.objectNode().put("for_user_id", account);
        post.set(kind, events);
        return Piece.of(account, kind, post);
    }

    /** With the people of a direct message and nobody else of the POST. */
    private static Piece parked(String account, String kind, JsonNode event, JsonNode users) {
        ObjectNode post = JsonNodeFactory.instance.objectNode().put("for_user_id", account);
        post.putArray(kind).add(event);
        JsonNode created = event.path("message_create");
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        Stream.of(Fields.text(created, "sender_id"), Fields.text(created.path("target"), "recipient_id"))
                .filter(id -> id != null && users.has(id))
                .forEach(id -> known.set(id, users.path(id)));
        return Piece.of(account, kind, known.isEmpty() ? post : post.set("users", known));
    }
}
