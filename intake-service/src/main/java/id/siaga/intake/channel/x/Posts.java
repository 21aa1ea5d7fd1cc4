package id.siaga.intake.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.Post;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Content;
import id.siaga.intake.channel.Context;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Said;
import id.siaga.intake.channel.Unreadable;
import id.siaga.intake.channel.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Posts that mention, answer or quote one of our accounts. */
@ApplicationScoped
class Posts {
    private final Updates updates;

    Posts(Updates updates) {
        this.updates = updates;
    }

    void read(PublicPost post, Harvest harvest) {
        if (post.isOwn()) {
            harvest.ignore(post.account(), "own-post");
        } else if (post.repost()) {
            harvest.ignore(post.account(), "repost");
        } else {
            harvest.add(received(post, harvest));
        }
    }

    /** Of the Account Activity API. */
    void deleted(String account, JsonNode event, Harvest harvest) {
        JsonNode status = event.path("status");
        Instant at = Fields.time(event, "timestamp_ms", harvest.receivedAt());
        deleted(account, Fields.text(status, "id"), Fields.text(status, "user_id"), at, harvest);
    }

    void deleted(String account, String id, String author, Instant at, Harvest harvest) {
        harvest.add(updates.deleted(said(account, id, Person.of(author, null), at, harvest)));
    }

    private Update received(PublicPost post, Harvest harvest) {
        Person author = post.author() == null ? Person.of("post:" + post.id(), null) : post.author();
        Instant at = post.at().apply(harvest.receivedAt());
        return updates.received(
                said(post.account(), post.id(), author, at, harvest),
                content(post),
                Context.of(new Post(post.id(), post.link()), post.quoted()));
    }

    private static Content content(PublicPost post) {
        MessageKind bare = post.text() == null ? MessageKind.UNSUPPORTED : MessageKind.TEXT;
        MessageKind kind = post.media().isEmpty() ? bare : kind(post);
        return new Content(kind, post.text(), null, post.media(), post.location(), List.of());
    }

    private static MessageKind kind(PublicPost post) {
        String type = post.media().getFirst().mimeType();
        return type != null && type.startsWith("video/") ? MessageKind.VIDEO : MessageKind.IMAGE;
    }

    private static Said said(String account, String id, Person person, Instant at, Harvest harvest) {
        if (id == null) {
            throw new Unreadable("a post without id");
        }
        return new Said(XReader.CHANNEL, account, person, id, id, at, harvest.receivedAt(), harvest.size());
    }
}
