package id.siaga.intake.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.contracts.message.Location;
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
import id.siaga.intake.channel.Unreadable;
import id.siaga.intake.channel.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Direct messages of X, which have one shape in both its APIs. */
@ApplicationScoped
class PrivateMessages {
    private final Updates updates;
    private final XConfig config;

    PrivateMessages(Updates updates, XConfig config) {
        this.updates = updates;
        this.config = config;
    }

    /** @param users who they are, by id */
    void read(String account, JsonNode event, JsonNode users, Harvest harvest) {
        JsonNode created = event.path("message_create");
        String sender = Fields.text(created, "sender_id");
        if (sender == null) {
            throw new Unreadable("a direct message nobody has taught us");
        }
        Content content = content(created.path("message_data"));
        if (!sender.equals(account)) {
            harvest.add(updates.received(said(account, event, person(sender, users), harvest), content, Context.NONE));
        } else if (isOurs(Fields.text(created, "source_app_id"))) {
            harvest.ignore(account, "own-echo");
        } else {
            String recipient = Fields.text(created.path("target"), "recipient_id");
            harvest.add(updates.sentByUnit(said(account, event, person(recipient, users), harvest), content, null));
        }
    }

    void seen(String account, JsonNode event, Harvest harvest) {
        String last = Fields.text(event, "last_read_event_id");
        if (last == null || Objects.equals(account, Fields.text(event, "sender_id"))) {
            harvest.ignore(account, "receipt-of-no-message");
            return;
        }
        Instant at = Fields.time(event, "created_timestamp", harvest.receivedAt());
        DeliveryRead read = new DeliveryRead(XReader.CHANNEL, account, last, null, at);
        String id = NaturalKey.of(XReader.CHANNEL, account, last, "read");
        harvest.add(Update.of(id, account, at, read));
    }

    /** Until our app's id is known, what we are said to have sent counts as ours: a machine never meets the clock. */
    private boolean isOurs(String appId) {
        return config.appId().map(ours -> ours.equals(appId)).orElse(true);
    }

    private static Content content(JsonNode data) {
        String text = Fields.text(data, "text");
        String chosen = Fields.text(data.path("quick_reply_response"), "metadata");
        JsonNode shared = data.path("attachment").path("location");
        Location place = LegacyPost.location(
                shared.has("shared_coordinate") ? shared.path("shared_coordinate") : shared.path("shared_place"));
        if (place != null) {
            return Content.place(text, place);
        }
        if (chosen != null) {
            return Content.words(MessageKind.INTERACTIVE, text, chosen);
        }
        List<Media> media = media(data);
        MessageKind bare = text == null ? MessageKind.UNSUPPORTED : MessageKind.TEXT;
        return Content.files(media.isEmpty() ? bare : kind(media.getFirst()), text, media);
    }

    /** A list in samples of old, one file in the documentation. */
    private static List<Media> media(JsonNode data) {
        JsonNode media = data.path("attachment").path("media");
        JsonNode file = media.isArray() ? media.path(0) : media;
        return Fields.text(file, "id_str", "media_key", "id") == null ? List.of() : List.of(LegacyPost.file(file));
    }

    private static MessageKind kind(Media file) {
        boolean film = file.mimeType() != null && file.mimeType().startsWith("video/");
        return film ? MessageKind.VIDEO : MessageKind.IMAGE;
    }

    private static Person person(String id, JsonNode users) {
        JsonNode given = users.path(String.valueOf(id));
        JsonNode user = given.path("data").isObject() ? given.path("data") : given;
        return new Person(id, null, Fields.text(user, "screen_name", "username"), Fields.text(user, "name"));
    }

    private static Said said(String account, JsonNode event, Person person, Harvest harvest) {
        String id = Fields.text(event, "id");
        if (id == null) {
            throw new Unreadable("a direct message without id");
        }
        Instant at = Fields.time(event, "created_timestamp", harvest.receivedAt());
        return new Said(XReader.CHANNEL, account, person, id, id, at, harvest.receivedAt(), harvest.size());
    }
}
