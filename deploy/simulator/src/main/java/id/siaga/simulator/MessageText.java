package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A message as one readable text, for the outbox, alerts and the chat. */
final class MessageText {
    private MessageText() {}

    static String of(JsonNode message) {
        String type = message.path("type").asText("text");
        JsonNode content = message.path(type);
        return switch (type) {
            case "text" -> content.path("body").asText("");
            case "image" -> content.path("caption").asText("");
            case "location" -> location(content);
            case "template" -> template(content);
            case "interactive" -> interactive(content);
            case "button" -> content.path("text").asText("");
            default -> "";
        };
    }

    private static String location(JsonNode content) {
        String point = content.path("latitude").asText() + ", "
                + content.path("longitude").asText();
        String name = content.path("name").asText("");
        return name.isEmpty() ? point : name + " (" + point + ")";
    }

    private static String interactive(JsonNode content) {
        JsonNode reply = content.path(content.path("type").asText());
        return reply.isObject()
                ? reply.path("title").asText("")
                : content.path("body").path("text").asText("");
    }

    private static String template(JsonNode template) {
        String parameters = StreamSupport.stream(template.path("components").spliterator(), false)
                .flatMap(component ->
                        StreamSupport.stream(component.path("parameters").spliterator(), false))
                .map(parameter ->
                        parameter.path("text").asText(parameter.path("payload").asText("")))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return parameters.isEmpty() ? template.path("name").asText() : parameters;
    }
}
