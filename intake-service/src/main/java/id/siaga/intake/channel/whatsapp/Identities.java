package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Said;
import id.siaga.intake.channel.Unreadable;
import id.siaga.intake.channel.Updates;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who changed their number, and user ids that Meta replaced. */
@Singleton
class Identities {
    /** The only place where a system message names the former user id is its English sentence. */
    private static final Pattern FORMER_USER_ID = Pattern.compile("from ([A-Z]{2}\\.[A-Za-z0-9.]{1,132}) to ");

    private final Updates updates;

    Identities(Updates updates) {
        this.updates = updates;
    }

    Update system(Item item) {
        JsonNode system = item.node().path("system");
        String type = system.path("type").asText();
        // The third is the name of older versions.
        if (!type.equals("user_changed_number")
                && !type.equals("user_changed_user_id")
                && !type.equals("customer_changed_number")) {
            throw new Unreadable("a system message that is no change of identity");
        }
        String userId = Fields.text(system, "user_id");
        String formerUserId = Fields.text(item.node(), "from_user_id");
        Person previous =
                People.of(formerUserId == null ? formerUserId(system) : formerUserId, Fields.text(item.node(), "from"));
        return updates.identityChanged(
                item.said(previous), People.of(userId, Fields.text(system, "wa_id", "new_wa_id")));
    }

    Update userId(Item item) {
        JsonNode node = item.node();
        String phone = Fields.text(node, "wa_id");
        String former = Fields.text(node.path("user_id"), "previous");
        String now = Fields.text(node.path("user_id"), "current");
        String id = former + ">" + now + "|" + Fields.text(node, "timestamp");
        Said said = item.said(People.of(former, phone), id);
        return updates.identityChanged(said, People.of(now, phone));
    }

    private static String formerUserId(JsonNode system) {
        Matcher matcher = FORMER_USER_ID.matcher(system.path("body").asText());
        return matcher.find() ? matcher.group(1) : null;
    }
}
