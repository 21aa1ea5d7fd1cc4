package id.siaga.intake.channel.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.DirectLine;
import id.siaga.intake.channel.DirectMessages;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.MetaEntries;
import id.siaga.intake.channel.NaturalKey;
import id.siaga.intake.channel.PostReader;
import id.siaga.intake.channel.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** Takes a POST about Facebook pages apart: Messenger, posts, comments, mentions, reviews, the page's own profile. */
@ApplicationScoped
class FacebookReader implements PostReader {
    static final String CHANNEL = "facebook";

    private static final Set<String> FEEDS = Set.of("feed", "mention", "ratings");
    /** Fields of a page's own profile. */
    private static final Set<String> PROFILE = Set.of(
            "about",
            "attire",
            "awards",
            "bio",
            "category",
            "company_overview",
            "current_location",
            "description",
            "email",
            "founded",
            "general_info",
            "general_manager",
            "hours",
            "location",
            "members",
            "mission",
            "name",
            "page_change_proposal",
            "page_upcoming_change",
            "parking",
            "payment_options",
            "personal_info",
            "phone",
            "picture",
            "price_range",
            "products",
            "website");

    private final DirectMessages directMessages;
    private final PageFeed pageFeed;
    private final FacebookConfig config;

    FacebookReader(DirectMessages directMessages, PageFeed pageFeed, FacebookConfig config) {
        this.directMessages = directMessages;
        this.pageFeed = pageFeed;
        this.config = config;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void read(String account, JsonNode post, Harvest harvest) {
        if (!"page".equals(Fields.text(post, "object"))) {
            throw new Unreadable("not about a page");
        }
        for (JsonNode entry : MetaEntries.of(post)) {
            DirectLine line = new DirectLine(CHANNEL, Fields.text(entry, "id"), config.appId());
            MetaEntries.read(
                    post,
                    entry,
                    harvest,
                    event -> directMessages.read(line, event, harvest),
                    change -> change(entry, change, harvest));
        }
    }

    private void change(JsonNode entry, JsonNode change, Harvest harvest) {
        String field = String.valueOf(Fields.text(change, "field"));
        if (FEEDS.contains(field)) {
            pageFeed.read(entry, change.path("value"), harvest);
        } else if (PROFILE.contains(field)) {
            harvest.add(profile(entry, field, harvest.receivedAt()));
        } else {
            throw new Unreadable("a field nobody has taught us");
        }
    }

    private static Update profile(JsonNode entry, String field, Instant receivedAt) {
        String page = Fields.text(entry, "id");
        Instant at = Fields.time(entry, "time", receivedAt);
        String id = NaturalKey.of(CHANNEL, page, "profile", field, Fields.text(entry, "time"));
        return Update.of(id, page, at, new AccountChanged(CHANNEL, page, field, null, at, null));
    }
}
