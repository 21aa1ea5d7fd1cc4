package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the Cloud API accepts as a message, by its documented limits: text 4,096 characters, caption 1,024,
 * callback data 512 bytes. Lengths are in UTF-16 units.
 */
final class MessageRules {
    private static final int TEXT = 4096;
    private static final int CAPTION = 1024;
    private static final int CALLBACK_BYTES = 512;

    private final MediaStore media;

    MessageRules(MediaStore media) {
        this.media = media;
    }

    Optional<GraphError> refusalOf(JsonNode request) {
        Findings findings = new Findings();
        findings.require(request.isObject(), GraphError.parameter("Invalid parameter: the body is not a JSON object."));
        product(request, findings);
        address(request, findings);
        callbackData(request.path("biz_opaque_callback_data"), findings);
        JsonNode context = request.path("context");
        findings.require(
                context.isMissingNode() || MetaJson.text(context, "message_id") != null,
                GraphError.missing("context['message_id'] is required."));
        String type = request.path("type").asText("text");
        content(type, request.path(type), findings);
        return findings.first();
    }

    static void product(JsonNode request, Findings findings) {
        JsonNode product = request.path("messaging_product");
        findings.require(product.isTextual(), GraphError.parameter("The parameter messaging_product is required."));
        findings.require(
                "whatsapp".equals(product.asText()),
                GraphError.parameter(
                        "Param messaging_product must be one of {WHATSAPP} - got \"" + product.asText() + "\"."));
    }

    private static void address(JsonNode request, Findings findings) {
        String to = MetaJson.text(request, "to");
        String recipient = MetaJson.text(request, "recipient");
        findings.require(to != null || recipient != null, GraphError.parameter("The parameter to is required."));
        findings.require(
                to == null || to.matches("\\+?[0-9][0-9 ()-]{6,20}"), GraphError.value("to is not a phone number."));
        findings.require(
                to != null || recipient == null || Person.isUserId(recipient),
                GraphError.value("recipient is not a business-scoped user id."));
        findings.require(
                "individual".equals(request.path("recipient_type").asText("individual")),
                GraphError.parameter("Param recipient_type must be one of {INDIVIDUAL}."));
    }

    private static void callbackData(JsonNode data, Findings findings) {
        int bytes = data.asText("").getBytes(StandardCharsets.UTF_8).length;
        findings.require(
                bytes <= CALLBACK_BYTES,
                GraphError.parameter("Param biz_opaque_callback_data must be at most 512 characters long."));
    }

    private void content(String type, JsonNode content, Findings findings) {
        switch (type) {
            case "text" -> text(content, findings);
            case "image" -> image(content, findings);
            case "location" -> location(content, findings);
            case "template" -> template(content, findings);
            case "interactive" -> InteractiveRules.check(content, findings);
            default ->
                findings.require(
                        false,
                        GraphError.parameter("Param type must be one of {TEXT, IMAGE, LOCATION, TEMPLATE, INTERACTIVE}"
                                + " - got \"" + type + "\"."));
        }
    }

    private static void text(JsonNode text, Findings findings) {
        String body = text.path("body").asText("");
        findings.require(!body.isBlank(), GraphError.parameter("The parameter text['body'] is required."));
        findings.require(
                body.length() <= TEXT,
                GraphError.parameter("Param text['body'] must be at most 4096 characters long."));
    }

    private void image(JsonNode image, Findings findings) {
        String link = MetaJson.text(image, "link");
        String id = MetaJson.text(image, "id");
        findings.require(
                link == null ^ id == null,
                GraphError.parameter("Exactly one of image['link'] and image['id'] is required."));
        findings.require(
                link == null || link.matches("https?://\\S+"), GraphError.value("image['link'] is not a URL."));
        findings.require(
                id == null || media.find(id).isPresent(),
                GraphError.parameter("Param image['id'] is not a valid whatsapp business account media attachment ID"));
        findings.length(image.path("caption"), 0, CAPTION, "Caption");
    }

    private static void location(JsonNode location, Findings findings) {
        double latitude = location.path("latitude").asDouble(Double.NaN);
        double longitude = location.path("longitude").asDouble(Double.NaN);
        findings.require(
                Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
                GraphError.value("location needs a latitude within 90 and a longitude within 180 degrees."));
    }

    private static void template(JsonNode template, Findings findings) {
        String name = MetaJson.text(template, "name");
        findings.require(name != null, GraphError.parameter("The parameter template['name'] is required."));
        findings.require(
                name == null || name.matches("[a-z0-9_]{1,512}"),
                new GraphError(
                        404,
                        132001,
                        null,
                        "OAuthException",
                        "(#132001) Template name does not exist in the" + " translation",
                        "template name does not exist"));
        findings.require(
                MetaJson.text(template.path("language"), "code") != null,
                GraphError.parameter("The parameter template['language']['code'] is required."));
    }
}
