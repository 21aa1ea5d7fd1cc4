package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** The frame of a POST about a page or a profile: entries with direct messages, what others heard, and changes. */
public final class MetaEntries {
    private static final List<String> LISTS = List.of("messaging", "standby", "changes");

    private MetaEntries() {}

    /** @throws Unreadable when the whole has a shape we don't know */
    public static Iterable<JsonNode> of(JsonNode post) {
        if (!post.path("entry").isArray()) {
            throw new Unreadable("no list of entries");
        }
        return post.path("entry");
    }

    /** Each message and change is an item of its own. Standby is another program's talk: nothing in it is for us. */
    public static void read(JsonNode entry, Harvest harvest, Consumer<JsonNode> message, Consumer<JsonNode> change) {
        boolean nothing = LISTS.stream().noneMatch(entry::has);
        if (nothing
                || LISTS.stream()
                        .anyMatch(list -> entry.has(list) && !entry.path(list).isArray())) {
            harvest.park("an entry without lists of messages or changes", entry.toString());
        }
        entry.path("messaging").forEach(event -> harvest.item(() -> event, () -> message.accept(event)));
        entry.path("standby").forEach(standby -> harvest.ignore(Fields.text(entry, "id"), "standby"));
        entry.path("changes").forEach(one -> harvest.item(() -> one, () -> change.accept(one)));
    }
}
