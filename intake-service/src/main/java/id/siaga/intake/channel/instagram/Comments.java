package id.siaga.intake.channel.instagram;

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

/** Comments below our posts and mentions in those of others. Instagram gives ids, not addresses. */
@ApplicationScoped
class Comments {
    private static final String MENTIONED = "Menyebut akun ini di Instagram";

    private final Updates updates;

    Comments(Updates updates) {
        this.updates = updates;
    }

    void comment(JsonNode entry, JsonNode value, Harvest harvest) {
        String account = Fields.text(entry, "id");
        String author = Fields.text(value.path("from"), "id");
        boolean own = author != null && author.equals(account)
                || value.path("from").path("self_ig_scoped_id").asText().equals(author);
        harvest.add(own ? answered(entry, value, harvest) : received(entry, value, harvest));
    }

    /** The profile's own comment is an answer. To whom, only the comment above it tells. */
    private Update answered(JsonNode entry, JsonNode value, Harvest harvest) {
        String parent = parent(value);
        Content content = Content.words(MessageKind.TEXT, Fields.text(value, "text"), null);
        Person citizen = Person.of("below:" + parent, null);
        return updates.sentByUnit(said(entry, Fields.text(value, "id"), citizen, harvest), content, parent);
    }

    /** Says neither who nor what: the words are to be looked up by the comment's or the post's id. */
    void mention(JsonNode entry, JsonNode value, Harvest harvest) {
        String comment = Fields.text(value, "comment_id");
        String media = Fields.text(value, "media_id");
        String id = comment == null ? media : comment;
        // The comment itself may come too, with its words: neither is the other again.
        Said said = said(entry, id, null, harvest);
        String own = "mention:" + id;
        harvest.add(updates.received(
                said.with(own, own),
                Content.words(MessageKind.TEXT, MENTIONED, id),
                Context.of(new Post(id, null), comment == null ? null : media)));
    }

    private Update received(JsonNode entry, JsonNode value, Harvest harvest) {
        String id = Fields.text(value, "id", "comment_id");
        String text = Fields.text(value, "text");
        JsonNode from = value.path("from");
        Person author = Fields.text(from, "id", "username") == null
                ? null
                : new Person(Fields.text(from, "id"), null, Fields.text(from, "username"), null);
        return updates.received(
                said(entry, id, author, harvest),
                Content.words(text == null ? MessageKind.UNSUPPORTED : MessageKind.TEXT, text, null),
                Context.of(new Post(id, null), parent(value)));
    }

    private static String parent(JsonNode value) {
        String parent = Fields.text(value, "parent_id");
        return parent == null ? Fields.text(value.path("media"), "id") : parent;
    }

    /** Instagram does not always say who wrote; then the comment stands for its author. */
    private static Said said(JsonNode entry, String id, Person author, Harvest harvest) {
        if (id == null) {
            throw new Unreadable("a comment without id");
        }
        return new Said(
                InstagramReader.CHANNEL,
                Fields.text(entry, "id"),
                author == null ? Person.of("post:" + id, null) : author,
                id,
                id,
                Fields.time(entry, "time", harvest.receivedAt()),
                harvest.receivedAt(),
                harvest.size());
    }
}
