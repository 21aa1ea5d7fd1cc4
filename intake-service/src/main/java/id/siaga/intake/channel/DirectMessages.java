package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.MessageKind;
import id.siaga.intake.application.Update;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Messenger's and Instagram's direct messages, which have one shape, and what goes on around them. */
@ApplicationScoped
public class DirectMessages {
    /** Nothing in them is for a person: who listens, who typed, which link was opened. */
    private static final Set<String> OF_NO_USE = Set.of(
            "account_linking",
            "app_roles",
            "optin",
            "pass_thread_control",
            "referral",
            "request_thread_control",
            "take_thread_control",
            "typing",
            "typing_on",
            "typing_off");

    private final Updates updates;

    DirectMessages(Updates updates) {
        this.updates = updates;
    }

    /**
     * @param event one of {@code entry[].messaging[]}
     * @throws Unreadable for what nobody has taught us
     */
    public void read(DirectLine line, JsonNode event, Harvest harvest) {
        JsonNode message = event.path("message");
        if (message.isObject()) {
            message(line, event, message, harvest);
        } else if (event.path("postback").isObject()) {
            harvest.add(updates.received(postback(line, event, harvest), choice(event), context(event)));
        } else if (event.path("reaction").isObject()) {
            harvest.add(reaction(line, event, harvest));
        } else if (event.path("message_edit").isObject()) {
            harvest.add(edited(line, event, harvest));
        } else if (event.has("read") || event.has("delivery")) {
            DirectReceipts.read(line, event, harvest);
        } else if (event.has("policy-enforcement") || event.has("policy_enforcement")) {
            DirectReceipts.policy(line, event, harvest);
        } else {
            harvest.ignore(line.account(event), ofNoUse(event));
        }
    }

    private void message(DirectLine line, JsonNode event, JsonNode message, Harvest harvest) {
        boolean echo = message.path("is_echo").asBoolean();
        if (echo && line.isOwn(Fields.text(message, "app_id"))) {
            harvest.ignore(line.account(event), "own-echo");
            return;
        }
        Said said = line.said(event, message, harvest);
        if (message.path("is_deleted").asBoolean()) {
            harvest.add(updates.deleted(said));
        } else if (echo) {
            harvest.add(updates.sentByUnit(
                    said, DirectContent.of(message), context(message).quoted()));
        } else {
            harvest.add(updates.received(said, DirectContent.of(message), context(message)));
        }
    }

    private static String ofNoUse(JsonNode event) {
        return OF_NO_USE.stream()
                .filter(event::has)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Unreadable("a messaging event nobody has taught us"));
    }

    private static Context context(JsonNode part) {
        JsonNode repliedTo = part.path("reply_to");
        String story = Fields.text(repliedTo.path("story"), "id");
        JsonNode referral = part.path("postback").path("referral").isObject()
                ? part.path("postback").path("referral")
                : part.path("referral");
        return new Context(
                story == null ? Fields.text(repliedTo, "mid") : story,
                false,
                null,
                null,
                Fields.text(referral, "ref", "source", "ad_id"));
    }

    private static Content choice(JsonNode event) {
        JsonNode postback = event.path("postback");
        return Content.words(MessageKind.INTERACTIVE, Fields.text(postback, "title"), Fields.text(postback, "payload"));
    }

    /** Old ones carry no id of their own. */
    private Said postback(DirectLine line, JsonNode event, Harvest harvest) {
        String mid = Fields.text(event.path("postback"), "mid");
        String person = updates.index(line.person(event).id());
        String made = "postback:" + person + ":" + Fields.text(event, "timestamp");
        return line.said(event, mid == null ? made : mid, harvest);
    }

    private Update reaction(DirectLine line, JsonNode event, Harvest harvest) {
        JsonNode reaction = event.path("reaction");
        String to = Fields.text(reaction, "mid");
        boolean taken = "unreact".equals(Fields.text(reaction, "action"));
        String id = "reaction:" + to + ":" + Fields.text(event, "timestamp");
        Content content =
                Content.words(MessageKind.REACTION, taken ? null : Fields.text(reaction, "emoji", "reaction"), null);
        return updates.received(line.said(event, id, harvest), content, Context.quoting(to));
    }

    private Update edited(DirectLine line, JsonNode event, Harvest harvest) {
        JsonNode edit = event.path("message_edit");
        Said said = line.said(event, edit, harvest);
        return updates.edited(said, Fields.text(edit, "num_edit"), Fields.text(edit, "text"));
    }
}
