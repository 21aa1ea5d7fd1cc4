package id.siaga.intake.channel.whatsapp;

import static id.siaga.intake.channel.whatsapp.WhatsAppReader.CHANNEL;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.NaturalKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What Meta does to our numbers and templates: bans, quality, names, limits. */
final class AccountNotices {
    private static final Set<String> FIELDS = Set.of(
            "account_alerts",
            "account_review_update",
            "account_settings_update",
            "account_update",
            "business_capability_update",
            "business_status_update",
            "flows",
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

    /** Groups are nobody's account, but that ours is thrown out of one is said the same way; not who else comes and goes. */
    static boolean knows(String field) {
        return FIELDS.contains(field) || field.startsWith("group_");
    }

    /** @param entry names the business account and the time where the notice itself does not */
    static List<Update> ofAccount(JsonNode entry, String field, JsonNode value, Instant receivedAt) {
        String code = Fields.text(
                value,
                "event",
                "decision",
                "new_quality_score",
                "new_category",
                "alert_type",
                "current_limit",
                "max_daily_conversation_per_phone");
        String step = Fields.text(value.path("groups").path(0), "type");
        Instant at = Fields.time(entry, "time", receivedAt);
        Update changed = notice(entry, value, value, new Change(field, code == null ? step : code, detail(value), at));
        return field.equals("account_update") ? AccountTroubles.of(changed, value) : List.of(changed);
    }

    /** Without saying whose preference it is: that would be a person on a topic without people. */
    static Update ofPreference(JsonNode entry, Item item) {
        String category = Fields.text(item.node(), "category");
        return notice(
                entry,
                item.value(),
                item.node(),
                new Change(item.field(), Fields.text(item.node(), "value"), category, item.at()));
    }

    static Update ofError(JsonNode entry, Item item) {
        JsonNode error = item.node();
        String code = Fields.text(error, "code");
        return notice(entry, item.value(), error, new Change("errors", code, Fields.text(error, "title"), item.at()));
    }

    private record Change(String field, String code, String detail, Instant at) {}

    private static String detail(JsonNode value) {
        String template = Fields.text(value, "message_template_name");
        if (template != null) {
            return template + " " + Fields.text(value, "message_template_language");
        }
        String restrictions = StreamSupport.stream(
                        value.path("restriction_info").spliterator(), false)
                .map(restriction -> Fields.text(restriction, "restriction_type"))
                .collect(Collectors.joining(" "));
        return restrictions.isEmpty() ? Fields.text(value.path("ban_info"), "waba_ban_state") : restrictions;
    }

    private static Update notice(JsonNode entry, JsonNode value, JsonNode natural, Change change) {
        String number = Fields.text(value.path("metadata"), "phone_number_id");
        String account = number == null ? Fields.text(entry, "id") : number;
        String time = Fields.text(entry, "time");
        return Update.of(
                NaturalKey.of(CHANNEL, account, change.field(), time, natural.toString()),
                account,
                change.at(),
                new AccountChanged(CHANNEL, account, change.field(), change.code(), change.at(), change.detail()));
    }
}
