package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;

/** Turns what was tapped on the phone page, or asked by the test API, into a message as webhooks carry it. */
final class InboundMessages {
    private final Ledger ledger;
    private final MediaStore media;
    private final Identifiers identifiers;
    private final Clock clock;

    InboundMessages(Ledger ledger, MediaStore media, Identifiers identifiers, Clock clock) {
        this.ledger = ledger;
        this.media = media;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    ObjectNode from(BusinessNumber account, Person person, JsonNode request, Instant at) {
        ObjectNode message = MetaJson.object();
        addresses(message, account, person, request.path("echo").asBoolean());
        String id = MetaJson.text(request, "id");
        message.put("id", id == null ? identifiers.message() : id);
        message.put("timestamp", Long.toString(at.getEpochSecond()));
        String quoted = MetaJson.text(request, "quoted");
        if (quoted != null) {
            quote(message, account, person, quoted);
        }
        fill(message, request);
        if (request.path("raw").isObject()) {
            message.setAll((ObjectNode) request.path("raw"));
        }
        return message;
    }

    private void quote(ObjectNode message, BusinessNumber account, Person person, String quoted) {
        boolean own = ledger.find(quoted)
                .map(entry -> entry.direction() == Entry.Direction.IN)
                .orElse(false);
        message.putObject("context")
                .put("from", own ? person.id() : account.phone())
                .put("id", quoted);
    }

    private void fill(ObjectNode message, JsonNode request) {
        String type = request.path("type").asText("text");
        message.put("type", type);
        switch (type) {
            case "text" ->
                message.putObject("text").put("body", request.path("text").asText(""));
            case "location" -> location(message.putObject("location"), request);
            case "image" -> image(message.putObject("image"), request);
            case "interactive" -> {
                boolean list =
                        "list_reply".equals(request.path("reply").path("type").asText());
                String kind = list ? "list_reply" : "button_reply";
                message.putObject("interactive")
                        .put("type", kind)
                        .putObject(kind)
                        .put("id", request.path("reply").path("id").asText(""))
                        .put(
                                "title",
                                request.path("reply")
                                        .path("title")
                                        .asText(request.path("text").asText("")));
            }
            case "button" ->
                message.putObject("button")
                        .put("payload", request.path("reply").path("id").asText(""))
                        .put("text", request.path("text").asText(""));
            default -> message.putObject(type);
        }
    }

    private static void location(ObjectNode location, JsonNode request) {
        location.put("latitude", request.path("latitude").asDouble())
                .put("longitude", request.path("longitude").asDouble());
        if (MetaJson.text(request, "text") != null) {
            location.put("name", MetaJson.text(request, "text"));
        }
    }

    private void image(ObjectNode image, JsonNode request) {
        String id = MetaJson.text(request, "media");
        MediaStore.Media photo = media.find(id == null ? "" : id)
                .orElseThrow(() -> new IllegalArgumentException("media names no uploaded photo"));
        if (MetaJson.text(request, "text") != null) {
            image.put("caption", MetaJson.text(request, "text"));
        }
        image.put("mime_type", photo.mimeType())
                .put("sha256", Base64.getEncoder().encodeToString(photo.sha256()))
                .put("id", photo.id());
    }

    private static void addresses(ObjectNode message, BusinessNumber account, Person person, boolean echo) {
        if (echo) {
            message.put("from", account.phone());
            if (person.phone() != null) {
                message.put("to", person.phone());
            }
            if (person.userId() != null) {
                message.put("to_user_id", person.userId());
            }
        } else if (person.phone() != null) {
            message.put("from", person.phone());
        }
    }

    /** When it was written: seconds since 1970 or ISO 8601, now when absent. */
    Instant timestamp(JsonNode request) {
        JsonNode given = request.path("timestamp");
        if (given.isMissingNode() || given.isNull()) {
            return clock.instant();
        }
        String text = given.asText();
        return text.matches("\\d+") ? Instant.ofEpochSecond(Long.parseLong(text)) : Instant.parse(text);
    }
}
