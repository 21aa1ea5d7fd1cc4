package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Trouble;
import java.util.List;

/** Which of Meta's notices and error numbers somebody must see at once. */
final class AccountTroubles {
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;

    private AccountTroubles() {}

    /** @return the update, and the alarm it raises or ends */
    static List<Update> of(Update update, JsonNode value) {
        return switch (String.valueOf(Fields.text(value, "event"))) {
            case "DISABLED_UPDATE" ->
                "REINSTATE".equals(Fields.text(value.path("ban_info"), "waba_ban_state"))
                        ? List.of(update, Trouble.DISABLED.cleared(update))
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

    /** Numbers of the Cloud API's error list. */
    static List<Update> ofError(Update update, int code) {
        return switch (code) {
            case 131031 -> List.of(update, Trouble.DISABLED.raised(update));
            case 368 -> List.of(update, Trouble.RESTRICTED.raised(update));
            case 3, 10, 190, 131005 -> List.of(update, Trouble.REFUSED.raised(update));
            default ->
                code >= FIRST_PERMISSION && code <= LAST_PERMISSION
                        ? List.of(update, Trouble.REFUSED.raised(update))
                        : List.of(update);
        };
    }
}
