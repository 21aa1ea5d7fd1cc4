package id.siaga.intake.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.Post;
import id.siaga.intake.channel.Content;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A post, comment or review as the page's feed tells of it. */
record PagePost(JsonNode entry, JsonNode value, String item) {
    private static final String SITE = "https://www.facebook.com/";

    String page() {
        return Fields.text(entry, "id");
    }

    /** Officers' answers and our own alike: only an id in the ledger can tell them apart. */
    boolean isOwn() {
        String author = authorId();
        return author != null && author.equals(page());
    }

    /**
     * The citizen. Facebook does not always say who wrote; then the post stands for its author, and an answer can still be
     * put below it. To whom the page wrote it never says: that is nobody's conversation.
     */
    Person author() {
        String name = Fields.text(value.path("from"), "name");
        String other = name == null ? Fields.text(value, "sender_name", "reviewer_name") : name;
        return isOwn()
                ? Person.of("below:" + parent(), null)
                : Person.of(authorId() == null ? "post:" + id() : authorId(), other);
    }

    String id() {
        String id = item.equals("comment")
                ? Fields.text(value, "comment_id")
                : Fields.text(value, "post_id", "open_graph_story_id", "share_id", "photo_id", "video_id");
        if (id == null) {
            throw new Unreadable("a post without id");
        }
        return id;
    }

    /** What a comment answers to: another comment or the post. */
    String parent() {
        return item.equals("comment") ? Fields.text(value, "parent_id", "post_id") : null;
    }

    Post post() {
        String given = Fields.text(value, "permalink_url");
        String permalink = given == null ? Fields.text(value.path("post"), "permalink_url") : given;
        return new Post(id(), permalink == null || isCommentOn(permalink) ? address() : permalink);
    }

    Instant at(Instant receivedAt) {
        return Fields.time(value, "created_time", Fields.time(entry, "time", receivedAt));
    }

    /** {@code created_time} stays that of the first wording. */
    Instant changedAt(Instant receivedAt) {
        return Fields.time(entry, "time", receivedAt);
    }

    String text() {
        return Fields.text(value, "message", "review_text");
    }

    /** Tells one rewording from the next also where {@code created_time} is the post's. */
    String edition() {
        return Fields.text(entry, "time") + "|" + text();
    }

    Content content() {
        List<Media> media = media();
        if (media.isEmpty()) {
            boolean silent = text() == null;
            return Content.words(silent ? MessageKind.UNSUPPORTED : MessageKind.TEXT, text(), null);
        }
        boolean video = item.equals("video") || value.has("video");
        return Content.files(video ? MessageKind.VIDEO : MessageKind.IMAGE, text(), media);
    }

    /** A comment's own address is that of its post with the comment's number. */
    private String address() {
        String post = Fields.text(value, "post_id");
        if (post == null) {
            return null;
        }
        String comment = id().substring(id().lastIndexOf('_') + 1);
        return item.equals("comment") ? SITE + post + "?comment_id=" + comment : SITE + post;
    }

    private boolean isCommentOn(String permalink) {
        return item.equals("comment") && !permalink.contains("comment_id");
    }

    private List<Media> media() {
        List<Media> media = new ArrayList<>();
        value.path("photos").forEach(photo -> media.add(file(id() + "#" + media.size(), photo.asText())));
        boolean file = item.equals("photo") || item.equals("video");
        String url = Fields.text(value, "photo", "video", file ? "link" : "photo");
        String id = Fields.text(value, "photo_id", "video_id");
        if (url != null || id != null) {
            media.add(file(id == null ? id() + "#0" : id, url));
        }
        return media;
    }

    private static Media file(String id, String url) {
        return new Media(id, null, null, null, url);
    }

    private String authorId() {
        String from = Fields.text(value.path("from"), "id");
        return from == null ? Fields.text(value, "sender_id", "reviewer_id") : from;
    }
}
