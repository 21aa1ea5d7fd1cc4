package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.MetaEntries;
import id.siaga.intake.channel.Piece;
import id.siaga.intake.channel.PostReader;
import id.siaga.intake.channel.Unreadable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Takes a POST of the WhatsApp Cloud API apart: several entries, several changes, several items in each. */
@Singleton
class WhatsAppReader implements PostReader {
    static final String CHANNEL = "whatsapp";

    private final Messages messages;
    private final Echoes echoes;
    private final Identities identities;

    WhatsAppReader(Messages messages, Echoes echoes, Identities identities) {
        this.messages = messages;
        this.echoes = echoes;
        this.identities = identities;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void read(String account, JsonNode post, Harvest harvest) {
        if (!post.path("entry").isArray()) {
            throw new Unreadable("no list of entries");
        }
        for (JsonNode entry : post.path("entry")) {
            if (!entry.path("changes").isArray()) {
                harvest.park(
                        "an entry without changes",
                        Piece.of(Fields.text(entry, "id"), "entry", MetaEntries.framed(post, entry)));
            }
            entry.path("changes").forEach(change -> read(new Change(post, entry, change), harvest));
        }
    }

    private void read(Change change, Harvest harvest) {
        String field = change.field();
        if (field == null || !change.value().isObject()) {
            harvest.park("a change without field or value", change.whole());
            return;
        }
        switch (field) {
            case "messages" -> messages(change, harvest);
            case "smb_message_echoes" -> each(change, "message_echoes", one(echoes::read), harvest);
            case "calls" -> each(change, "calls", item -> call(item, harvest), harvest);
            case "user_id_update" -> each(change, "user_id_update", one(identities::userId), harvest);
            case "user_preferences" ->
                each(
                        change,
                        "user_preferences",
                        one(item -> AccountNotices.ofPreference(change.entry(), item)),
                        harvest);
            // What was said and known before the number joined: no news, and nobody's complaint.
            case "history", "smb_app_state_sync" -> harvest.ignore(change.account(), field);
            default -> notice(change, harvest);
        }
    }

    /** A call that rings is not yet missed; its end says so. */
    private List<Update> call(Item item, Harvest harvest) {
        if ("connect".equals(Fields.text(item.node(), "event"))) {
            harvest.ignore(item.account(), "call");
            return List.of();
        }
        return List.of(messages.call(item));
    }

    private static Function<Item, List<Update>> one(Function<Item, Update> reading) {
        return item -> List.of(reading.apply(item));
    }

    private void messages(Change change, Harvest harvest) {
        JsonNode value = change.value();
        if (!value.has("messages") && !value.has("statuses") && !value.has("errors")) {
            harvest.park("messages without messages, statuses or errors", change.whole());
        }
        items(change, "messages", one(messages::read), harvest);
        items(change, "statuses", one(Statuses::read), harvest);
        items(change, "errors", one(item -> AccountNotices.ofError(change.entry(), item)), harvest);
    }

    private void notice(Change change, Harvest harvest) {
        if (AccountNotices.knows(change.field())) {
            harvest.item(
                    change::whole,
                    () -> AccountNotices.ofAccount(change.entry(), change.field(), change.value(), harvest.receivedAt())
                            .forEach(harvest::add));
        } else {
            harvest.park("a field nobody has taught us", change.whole());
        }
    }

    private static void each(Change change, String list, Function<Item, List<Update>> reading, Harvest harvest) {
        if (change.value().has(list)) {
            items(change, list, reading, harvest);
        } else {
            harvest.park("no " + list, change.whole());
        }
    }

    private static void items(Change change, String list, Function<Item, List<Update>> reading, Harvest harvest) {
        JsonNode value = change.value();
        if (value.has(list) && !value.path(list).isArray()) {
            harvest.park(list + " is no list", change.whole());
            return;
        }
        for (JsonNode node : value.path(list)) {
            Item item = new Item(change.field(), value, node, harvest.receivedAt(), harvest.size());
            harvest.item(
                    () -> change.only(list, item), () -> reading.apply(item).forEach(harvest::add));
        }
    }
}
