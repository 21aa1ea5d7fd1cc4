package id.siaga.intake.channel.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.DirectLine;
import id.siaga.intake.channel.DirectMessages;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.MetaEntries;
import id.siaga.intake.channel.PostReader;
import id.siaga.intake.channel.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a POST about Instagram profiles apart: direct messages, comments, mentions. */
@ApplicationScoped
class InstagramReader implements PostReader {
    static final String CHANNEL = "instagram";

    private final DirectMessages directMessages;
    private final Comments comments;
    private final InstagramConfig config;

    InstagramReader(DirectMessages directMessages, Comments comments, InstagramConfig config) {
        this.directMessages = directMessages;
        this.comments = comments;
        this.config = config;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void read(String account, JsonNode post, Harvest harvest) {
        String object = Fields.text(post, "object");
        if (object != null && !object.equals("instagram")) {
            throw new Unreadable("not about Instagram");
        }
        for (JsonNode entry : MetaEntries.of(post)) {
            DirectLine line = new DirectLine(CHANNEL, Fields.text(entry, "id"), config.appId());
            MetaEntries.read(
                    post,
                    entry,
                    harvest,
                    event -> directMessages.read(line, event, harvest),
                    change -> change(line, entry, change, harvest));
        }
    }

    private void change(DirectLine line, JsonNode entry, JsonNode change, Harvest harvest) {
        JsonNode value = change.path("value");
        switch (String.valueOf(Fields.text(change, "field"))) {
            case "comments", "live_comments" -> comments.comment(entry, value, harvest);
            case "mentions" -> comments.mention(entry, value, harvest);
            // The same events as in messaging, for apps that log in with Instagram.
            case "messages",
                    "message_echoes",
                    "message_edit",
                    "message_reactions",
                    "messaging_postbacks",
                    "messaging_referral",
                    "messaging_seen" -> directMessages.read(line, value, harvest);
            case "story_insights" -> harvest.ignore(Fields.text(entry, "id"), "story-insights");
            default -> throw new Unreadable("a field nobody has taught us");
        }
    }
}
