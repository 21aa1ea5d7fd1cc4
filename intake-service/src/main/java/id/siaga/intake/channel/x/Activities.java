package id.siaga.intake.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Content;
import id.siaga.intake.channel.Context;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.NaturalKey;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Said;
import id.siaga.intake.channel.Trouble;
import id.siaga.intake.channel.Unreadable;
import id.siaga.intake.channel.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One event of X's Activity API. */
@ApplicationScoped
class Activities {
    private final Posts posts;
    private final PrivateMessages privateMessages;
    private final Updates updates;

    Activities(Posts posts, PrivateMessages privateMessages, Updates updates) {
        this.posts = posts;
        this.privateMessages = privateMessages;
        this.updates = updates;
    }

    /** @throws Unreadable for what nobody has taught us */
    void read(JsonNode data, Harvest harvest) {
        String account = Fields.text(data.path("filter"), "user_id");
        JsonNode payload = data.path("payload");
        String type = Fields.text(data, "event_type");
        switch (String.valueOf(type)) {
            case "post.create", "post.mention.create", "post.reply.create", "post.quote.create" ->
                posts.read(post(account, data), harvest);
            case "post.delete" ->
                posts.deleted(
                        account,
                        Fields.text(payload, "id"),
                        Fields.text(payload, "author_id"),
                        harvest.receivedAt(),
                        harvest);
            case "dm.received", "dm.sent" ->
                events(payload, "direct_message_events")
                        .forEach(event -> privateMessages.read(account, event, payload.path("users"), harvest));
            case "dm.read" ->
                events(payload, "direct_message_mark_read_events")
                        .forEach(event -> privateMessages.seen(account, event, harvest));
            case "chat.received" -> harvest.add(encrypted(account, payload, harvest));
            case "oauth.revoke" -> revoked(account, payload, harvest);
            default -> harvest.ignore(account, ofNoUse(String.valueOf(type)));
        }
    }

    /** An account of ours took our app's rights away, or X did. */
    void revoked(String account, JsonNode revoke, Harvest harvest) {
        if (!revoke.isObject()) {
            throw new Unreadable("an event of a user that is no revocation");
        }
        String named = Fields.text(revoke.path("source"), "user_id");
        String other = named == null ? Fields.text(revoke, "user_id", "id") : named;
        String ours = account == null ? other : account;
        Instant at = Fields.time(revoke, "date_time", harvest.receivedAt());
        Update changed = Update.of(
                NaturalKey.of(XReader.CHANNEL, ours, "revoke", revoke.toString()),
                ours,
                at,
                new AccountChanged(XReader.CHANNEL, ours, "authorization", "REVOKED", at, null));
        harvest.add(changed);
        harvest.add(Trouble.REFUSED.raised(changed));
    }

    private static JsonNode events(JsonNode payload, String name) {
        if (!payload.path(name).isArray()) {
            throw new Unreadable("no list of " + name);
        }
        return payload.path(name);
    }

    private static String ofNoUse(String type) {
        boolean known = type.matches("(like|follow|mute|block|spaces|broadcast|news|profile)\\..*")
                || type.matches("dm\\.indicate_typing|chat\\.(sent|conversation_join)|post\\.repost\\.create");
        if (!known) {
            throw new Unreadable("an event type nobody has taught us");
        }
        return type;
    }

    /** Only the two devices can read it; that somebody wrote must be seen all the same. */
    private Update encrypted(String account, JsonNode payload, Harvest harvest) {
        String id = Fields.text(payload, "id");
        Said said = new Said(
                XReader.CHANNEL,
                account,
                Person.of(Fields.text(payload, "sender_id"), null),
                id,
                id,
                Fields.time(payload, "created_at_msec", harvest.receivedAt()),
                harvest.receivedAt(),
                harvest.size());
        return updates.received(said, Content.words(MessageKind.UNSUPPORTED, null, "encrypted"), Context.NONE);
    }

    private static PublicPost post(String account, JsonNode data) {
        JsonNode payload = data.path("payload");
        JsonNode answered = payload.path("referenced_tweets").path(0);
        return new PublicPost(
                account,
                Fields.text(payload, "id"),
                author(Fields.text(payload, "author_id"), data.path("includes").path("users")),
                Fields.text(payload.path("note_tweet").isObject() ? payload.path("note_tweet") : payload, "text"),
                media(
                        payload.path("attachments").path("media_keys"),
                        data.path("includes").path("media")),
                null,
                Fields.text(answered, "id"),
                "retweeted".equals(Fields.text(answered, "type")),
                receipt -> Fields.time(payload, "created_at", receipt));
    }

    private static Person author(String id, JsonNode users) {
        for (JsonNode given : users) {
            JsonNode user = given.path("data").isObject() ? given.path("data") : given;
            if (id != null && id.equals(Fields.text(user, "id"))) {
                return new Person(id, null, Fields.text(user, "username"), Fields.text(user, "name"));
            }
        }
        return id == null ? null : Person.of(id, null);
    }

    /** What stands beside a post is also of those it quotes: the keys tell its own. */
    private static List<Media> media(JsonNode keys, JsonNode files) {
        Map<String, JsonNode> byKey = new HashMap<>();
        files.forEach(file -> byKey.put(Fields.text(file, "media_key"), file));
        List<Media> media = new ArrayList<>();
        for (JsonNode key : keys) {
            JsonNode file = byKey.get(key.asText());
            media.add(file == null ? new Media(key.asText(), null, null, null) : LegacyPost.file(file));
        }
        return media;
    }
}
