package id.siaga.intake.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.Piece;
import id.siaga.intake.channel.PostReader;
import id.siaga.intake.channel.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Takes a POST of Telegram apart: one update, or the list that asking for updates gives. */
@ApplicationScoped
class TelegramReader implements PostReader {
    static final String CHANNEL = "telegram";

    private static final Set<String> OF_NO_USE = Set.of(
            "business_connection",
            "chat_boost",
            "chat_join_request",
            "chat_member",
            "chosen_inline_result",
            "inline_query",
            "managed_bot",
            "message_reaction_count",
            "my_chat_member",
            "poll",
            "poll_answer",
            "pre_checkout_query",
            "purchased_paid_media",
            "removed_chat_boost",
            "shipping_query");

    private final ChatMessages messages;
    private final ChatActs acts;

    TelegramReader(ChatMessages messages, ChatActs acts) {
        this.messages = messages;
        this.acts = acts;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void read(String bot, JsonNode post, Harvest harvest) {
        if (post.path("result").isArray()) {
            post.path("result").forEach(update -> item(bot, update, harvest));
        } else if (post.isObject()) {
            item(bot, post, harvest);
        } else {
            throw new Unreadable("not an update");
        }
    }

    private void item(String bot, JsonNode update, Harvest harvest) {
        harvest.item(() -> Piece.of(bot, about(update).orElse(null), update), () -> one(bot, update, harvest));
    }

    private void one(String bot, JsonNode post, Harvest harvest) {
        String updateId = Fields.text(post, "update_id");
        if (updateId == null) {
            throw new Unreadable("an update without id");
        }
        String kind = about(post).orElseThrow(() -> new Unreadable("an update about nothing"));
        BotUpdate update = new BotUpdate(bot, updateId, kind, post, harvest);
        switch (update.kind()) {
            case "message", "channel_post", "business_message", "guest_message" -> messages.received(update);
            case "edited_message", "edited_channel_post", "edited_business_message" -> messages.edited(update);
            case "deleted_business_messages" -> acts.deleted(update);
            case "callback_query" -> acts.pressed(update);
            case "message_reaction" -> acts.reacted(update);
            default -> harvest.ignore(bot, ofNoUse(update.kind()));
        }
    }

    /** Exactly one field stands beside the id. */
    private static Optional<String> about(JsonNode post) {
        for (var names = post.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("update_id") && post.path(name).isObject()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static String ofNoUse(String kind) {
        if (!OF_NO_USE.contains(kind)) {
            throw new Unreadable("an update nobody has taught us");
        }
        return kind;
    }
}
