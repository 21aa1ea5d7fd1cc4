package id.siaga.intake.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Context;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.NaturalKey;
import id.siaga.intake.channel.Said;
import id.siaga.intake.channel.Unreadable;
import id.siaga.intake.channel.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** What people write on and about our pages, for everybody to read. */
@ApplicationScoped
class PageFeed {
    private static final Set<String> WORDS =
            Set.of("comment", "photo", "post", "rating", "share", "status", "video", "album", "note");
    /** A thumb is no report, an event is ours. */
    private static final Set<String> NO_WORDS = Set.of("event", "like", "milestone", "reaction");
    /** What moderators do to the words of others leaves them said. */
    private static final Set<String> MODERATION = Set.of("block", "hide", "mute", "unblock", "unhide");

    private final Updates updates;

    PageFeed(Updates updates) {
        this.updates = updates;
    }

    /** @throws Unreadable for what nobody has taught us */
    void read(JsonNode entry, JsonNode value, Harvest harvest) {
        String item = String.valueOf(Fields.text(value, "item"));
        String verb = String.valueOf(Fields.text(value, "verb"));
        PagePost post = new PagePost(entry, value, item);
        if (NO_WORDS.contains(item)) {
            harvest.ignore(post.page(), item);
        } else if (!WORDS.contains(item)) {
            throw new Unreadable("an item of the page nobody has taught us");
        } else if (post.isOwn() && !item.equals("comment")) {
            harvest.ignore(post.page(), "own-post");
        } else if (MODERATION.contains(verb)) {
            harvest.ignore(post.page(), "moderation");
        } else {
            harvest.add(said(post, verb, harvest));
        }
    }

    private Update said(PagePost post, String verb, Harvest harvest) {
        return switch (verb) {
            case "add" -> received(post, harvest);
            case "edit", "edited" -> edited(post, harvest);
            case "remove", "delete" -> updates.deleted(said(post, post.changedAt(harvest.receivedAt()), harvest));
            default -> throw new Unreadable("a verb of the page nobody has taught us");
        };
    }

    /** The page's own comment is an answer. To whom, only the comment above it tells. */
    private Update received(PagePost post, Harvest harvest) {
        if (post.isOwn()) {
            return updates.sentByUnit(said(post, harvest), post.content(), post.parent());
        }
        return updates.received(said(post, harvest), post.content(), Context.of(post.post(), post.parent()));
    }

    private Update edited(PagePost post, Harvest harvest) {
        Said said = said(post, post.changedAt(harvest.receivedAt()), harvest);
        if (post.isOwn()) {
            String again = said.id() + "|" + NaturalKey.of(post.edition());
            return updates.sentByUnit(said.with(again, again), post.content(), post.parent(), said.id());
        }
        return updates.edited(said, updates.index(post.edition()), post.text());
    }

    private static Said said(PagePost post, Harvest harvest) {
        return said(post, post.at(harvest.receivedAt()), harvest);
    }

    private static Said said(PagePost post, Instant at, Harvest harvest) {
        return new Said(
                FacebookReader.CHANNEL,
                post.page(),
                post.author(),
                post.id(),
                post.id(),
                at,
                harvest.receivedAt(),
                harvest.size());
    }
}
