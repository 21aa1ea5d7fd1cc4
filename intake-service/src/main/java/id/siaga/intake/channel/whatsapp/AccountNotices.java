package id.siaga.intake.channel.whatsapp;

import static id.siaga.intake.channel.whatsapp.WhatsAppReader.CHANNEL;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.NaturalKey;
import java.time.Instant;
import java.util.Set;

/** What Meta does to our numbers and templates: bans, quality, names, limits. */
final class AccountNotices {
    private static final Set<String> FIELDS = Set.of(
            "account_alerts",
            "account_review_update",
            "account_settings_update",
            "account_update",
            "business_capability_update",
            "business_status_update",
            "message_template_components_update",
            "message_template_quality_update",
            "message_template_status_update",
            "partner_solutions",
            "payment_configuration_update",
            "phone_number_name_update",
            "phone_number_quality_update",
            "security",
            "template_category_update",
            "template_correct_category_detection");

    private AccountNotices() {}

    static boolean knows(String field) {
        return FIELDS.contains(field);
    }

    /** @param entry names the business account and the time where the notice itself does not */
    static Update ofAccount(JsonNode entry, String field, JsonNode value, Instant receivedAt) {
        String code = Fields.text(
                value,
                "event",
                "decision",
                "new_quality_score",
                "new_category",
                "alert_type",
                "current_limit",
                "max_daily_conversation_per_phone");
        return notice(entry, field, value, value, code, Fields.seconds(entry, "time", receivedAt));
    }

    /** Without saying whose preference it is: that would be a person on a topic without people. */
    static Update ofPreference(JsonNode entry, Item item) {
        return notice(entry, item.field(), item.value(), item.node(), Fields.text(item.node(), "value"), item.at());
    }

    static Update ofError(JsonNode entry, Item item) {
        return notice(entry, "errors", item.value(), item.node(), Fields.text(item.node(), "code"), item.at());
    }

    private static Update notice(
            JsonNode entry, String field, JsonNode value, JsonNode natural, String code, Instant at) {
        String number = Fields.text(value.path("metadata"), "phone_number_id");
        String account = number == null ? Fields.text(entry, "id") : number;
        String time = Fields.text(entry, "time");
        return Update.of(
                NaturalKey.of(CHANNEL, account, field, time, natural.toString()),
                at,
                new AccountChanged(CHANNEL, account, field, code, at));
    }
}
