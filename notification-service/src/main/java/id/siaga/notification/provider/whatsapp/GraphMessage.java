package id.siaga.notification.provider.whatsapp;

import id.siaga.notification.domain.OutgoingMessage;
import id.siaga.notification.domain.OutgoingMessage.Body;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A message as {@code POST /{phone_number_id}/messages} takes it. */
final class GraphMessage {
    private static final int LONGEST_TEXT = 4096;

    private GraphMessage() {}

    static JsonObject of(OutgoingMessage message, String language) {
        JsonObject json = new JsonObject()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                // A phone goes into "to", a business-scoped user id into "recipient".
                .put(message.to().isPhone() ? "to" : "recipient", message.to().address())
                .put("biz_opaque_callback_data", message.id().toString());
        return switch (message.body()) {
            case Body.Text text ->
                json.put("type", "text").put("text", new JsonObject().put("body", fitted(text.text())));
            case Body.Template template -> json.put("type", "template").put("template", template(template, language));
        };
    }

    /** The rest of a longer text stands on the tracking page. */
    private static String fitted(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** Template names have no dots at Meta: {@code officer.escalation} is registered as officer_escalation. */
    private static JsonObject template(Body.Template template, String language) {
        JsonArray parameters = new JsonArray();
        template.params()
                .forEach((name, value) -> parameters.add(new JsonObject()
                        .put("type", "text")
                        .put("parameter_name", name)
                        .put("text", value)));
        return new JsonObject()
                .put("name", template.purpose().replaceAll("[^a-z0-9]", "_"))
                .put("language", new JsonObject().put("code", language))
                .put(
                        "components",
                        new JsonArray().add(new JsonObject().put("type", "body").put("parameters", parameters)));
    }
}
