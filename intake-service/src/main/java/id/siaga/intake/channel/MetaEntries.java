package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The frame of a POST about a page or a profile: entries with direct messages, what others heard, and changes. */
public final class MetaEntries {
    private static final List<String> LISTS = List.of("messaging", "standby", "changes");

    private static final Set<String> OF_EVERY_EVENT = Set.of("sender", "recipient", "timestamp");

    private MetaEntries() {}

    /** @throws Unreadable when the whole has a shape we don't know */
    public static Iterable<JsonNode> of(JsonNode post) {
        if (!post.path("entry").isArray()) {
            throw new Unreadable("no list of entries");
        }
        return post.path("entry");
    }

    /** Each message and change is an item of its own. Standby is another program's talk: nothing in it is for us. */
    public static void read(
            JsonNode post, JsonNode entry, Harvest harvest, Consumer<JsonNode> message, Consumer<JsonNode> change) {
        String account = Fields.text(entry, "id");
        boolean nothing = LISTS.stream().noneMatch(entry::has);
        if (nothing
                || LISTS.stream()
                        .anyMatch(list -> entry.has(list) && !entry.path(list).isArray())) {
            harvest.park(
                    "an entry without lists of messages or changes", Piece.of(account, "entry", framed(post, entry)));
        }
        entry.path("messaging")
                .forEach(event -> harvest.item(
                        () -> Piece.of(account, kind(event), alone(post, entry, "messaging", event)),
                        () -> message.accept(event)));
        entry.path("standby").forEach(standby -> harvest.ignore(account, "standby"));
        entry.path("changes")
                .forEach(one -> harvest.item(
                        () -> Piece.of(account, Fields.text(one, "field"), alone(post, entry, "changes", one)),
                        () -> change.accept(one)));
    }

    /** A POST with nothing but this one element of a list of that entry. */
    public static JsonNode alone(JsonNode post, JsonNode entry, String list, JsonNode element) {
        ObjectNode only = JsonNodeFactory.instance.objectNode();
        copy(entry, only, "id", "time");
        only.putArray(list).add(element);
        return framed(post, only);
    }

    /** A POST with nothing but this entry. */
    public static JsonNode framed(JsonNode post, JsonNode entry) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        copy(post, frame, "object");
        frame.putArray("entry").add(entry);
        return frame;
    }

    private static void copy(JsonNode from, ObjectNode to, String... fields) {
        for (String field : fields) {
            if (from.has(field)) {
                to.set(field, from.path(field));
            }
        }
    }

    /** What happened is the field beside those that every event has. */
    private static String kind(JsonNode event) {
        for (var names = event.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!OF_EVERY_EVENT.contains(name)) {
                return name;
            }
        }
        return null;
    }
}
