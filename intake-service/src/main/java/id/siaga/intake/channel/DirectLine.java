package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * Between citizens and one page or profile of ours.
 *
 * @param entryId the page as the POST names it
 * @param appId our own app's id, where it is known
 */
public record DirectLine(String channel, String entryId, Optional<String> appId) {
    /** Meta's own inboxes of pages and of Instagram, where officers answer by hand; numbers from its handover protocol. */
    private static final Set<String> INBOXES = Set.of("263902037430900", "1217981644879628");

    /**
     * Whether an echo is of our own making. As long as our app's id is unknown every program counts as ours: a machine's
     * answer taken for an officer's would meet the clock.
     */
    boolean isOwn(String echoAppId) {
        return echoAppId != null && appId.map(echoAppId::equals).orElse(!INBOXES.contains(echoAppId));
    }

    String account(JsonNode event) {
        return Fields.text(event.path(weSend(event) ? "sender" : "recipient"), "id");
    }

    Person person(JsonNode event) {
        JsonNode person = event.path(weSend(event) ? "recipient" : "sender");
        return new Person(
                Fields.text(person, "id", "user_ref"),
                Fields.text(person, "phone_number"),
                Fields.text(person, "username"),
                Fields.text(person, "name"));
    }

    /** About the message that {@code part} names. */
    Said said(JsonNode event, JsonNode part, Harvest harvest) {
        String id = Fields.text(part, "mid");
        if (id == null) {
            throw new Unreadable("a direct message without id");
        }
        return said(event, id, harvest);
    }

    Said said(JsonNode event, String id, Harvest harvest) {
        return new Said(
                channel,
                account(event),
                person(event),
                id,
                id,
                Fields.time(event, "timestamp", harvest.receivedAt()),
                harvest.receivedAt(),
                harvest.size());
    }

    private boolean weSend(JsonNode event) {
        String sender = Fields.text(event.path("sender"), "id");
        String recipient = Fields.text(event.path("recipient"), "id");
        boolean echo = event.path("message").path("is_echo").asBoolean();
        boolean named = entryId != null && (entryId.equals(sender) || entryId.equals(recipient));
        return named ? entryId.equals(sender) : echo;
    }
}
