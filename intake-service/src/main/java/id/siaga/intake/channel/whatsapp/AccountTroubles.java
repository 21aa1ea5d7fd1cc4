package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Trouble;
import java.util.List;

/**
 * Which of Meta's notices somebody must see at once: those about the business account, which also tell when it is over.
 * What a message is refused for is the alarm of who sends it, and ends when one goes out again.
 */
final class AccountTroubles {
    private AccountTroubles() {}

    /** @return the update, and the alarm it raises or ends */
    static List<Update> of(Update update, JsonNode value) {
        return switch (String.valueOf(Fields.text(value, "event"))) {
            case "DISABLED_UPDATE" ->
                "REINSTATE".equals(Fields.text(value.path("ban_info"), "waba_ban_state"))
                        ? List.of(update, Trouble.DISABLED.cleared(update), Trouble.RESTRICTED.cleared(update))
                        : List.of(update, Trouble.DISABLED.raised(update));
            case "ACCOUNT_DELETED" -> List.of(update, Trouble.DISABLED.raised(update));
            case "ACCOUNT_RESTRICTION", "ACCOUNT_VIOLATION" -> List.of(update, Trouble.RESTRICTED.raised(update));
            case "ACCOUNT_OFFBOARDED", "PARTNER_REMOVED", "PARTNER_APP_UNINSTALLED" ->
                List.of(update, Trouble.REFUSED.raised(update));
            case "ACCOUNT_RECONNECTED", "PARTNER_ADDED", "PARTNER_APP_INSTALLED" ->
                List.of(update, Trouble.REFUSED.cleared(update));
            default -> List.of(update);
        };
    }
}
