package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Takes a POST of the WhatsApp Cloud API apart: several entries, several changes, several items in each. */
@ApplicationScoped
class WhatsAppReader {
    static final String CHANNEL = "whatsapp";

    private final Messages messages;
    private final Echoes echoes;
    private final Identities identities;

    WhatsAppReader(Messages messages, Echoes echoes, Identities identities) {
        this.messages = messages;
        this.echoes = echoes;
        this.identities = identities;
    }

    /** @throws Unreadable when the whole has a shape we don't know */
    void read(JsonNode post, Harvest harvest) {
        if (!post.path("entry").isArray()) {
            throw new Unreadable("no list of entries");
        }
        for (JsonNode entry : post.path("entry")) {
            if (!entry.path("changes").isArray()) {
                harvest.park("an entry without changes", entry.toString());
            }
            entry.path("changes").forEach(change -> read(entry, change, harvest));
        }
    }

    private void read(JsonNode entry, JsonNode change, Harvest harvest) {
        String field = Fields.text(change, "field");
        JsonNode value = change.path("value");
        if (field == null || !value.isObject()) {
            harvest.park("a change without field or value", change.toString());
            return;
        }
        switch (field) {
            case "messages" -> messages(entry, field, value, harvest);
            case "smb_message_echoes" -> each(field, value, "message_echoes", one(echoes::read), harvest);
            case "calls" -> each(field, value, "calls", item -> call(item, harvest), harvest);
            case "user_id_update" -> each(field, value, "user_id_update", one(identities::userId), harvest);
            case "user_preferences" ->
                each(field, value, "user_preferences", one(item -> AccountNotices.ofPreference(entry, item)), harvest);
            // What was said and known before the number joined: no news, and nobody's complaint.
            case "history", "smb_app_state_sync" -> harvest.ignore(account(entry, value), field);
            default -> notice(entry, field, change, harvest);
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

    private static String account(JsonNode entry, JsonNode value) {
        String number = Fields.text(value.path("metadata"), "phone_number_id");
        return number == null ? Fields.text(entry, "id") : number;
    }

    private static Function<Item, List<Update>> one(Function<Item, Update> reading) {
        return item -> List.of(reading.apply(item));
    }

    private void messages(JsonNode entry, String field, JsonNode value, Harvest harvest) {
        if (!value.has("messages") && !value.has("statuses") && !value.has("errors")) {
            harvest.park("messages without messages, statuses or errors", value.toString());
        }
        items(field, value, "messages", one(messages::read), harvest);
        items(field, value, "statuses", one(Statuses::read), harvest);
        items(field, value, "errors", one(item -> AccountNotices.ofError(entry, item)), harvest);
    }

    private void notice(JsonNode entry, String field, JsonNode change, Harvest harvest) {
        if (AccountNotices.knows(field)) {
            harvest.item(
                    () -> change,
                    () -> AccountNotices.ofAccount(entry, field, change.path("value"), harvest.receivedAt())
                            .forEach(harvest::add));
        } else {
            harvest.park("a field nobody has taught us", change.toString());
        }
    }

    private static void each(
            String field, JsonNode value, String list, Function<Item, List<Update>> reading, Harvest harvest) {
        if (value.has(list)) {
            items(field, value, list, reading, harvest);
        } else {
            harvest.park("no " + list, value.toString());
        }
    }

    private static void items(
            String field, JsonNode value, String list, Function<Item, List<Update>> reading, Harvest harvest) {
        if (value.has(list) && !value.path(list).isArray()) {
            harvest.park(list + " is no list", value.toString());
            return;
        }
        for (JsonNode node : value.path(list)) {
            Item item = new Item(field, value, node, harvest.receivedAt(), harvest.size());
            harvest.item(item::forParking, () -> reading.apply(item).forEach(harvest::add));
        }
    }
}
