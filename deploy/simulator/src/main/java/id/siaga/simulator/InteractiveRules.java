package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What the Cloud API accepts as buttons (1 to 3) and lists (1 to 10 rows in all sections together). */
final class InteractiveRules {
    private static final int BUTTONS = 3;
    private static final int ROWS = 10;

    private InteractiveRules() {}

    static void check(JsonNode interactive, Findings findings) {
        String type = interactive.path("type").asText("");
        findings.length(interactive.path("footer").path("text"), 0, 60, "Footer text");
        findings.length(interactive.path("header").path("text"), 0, 60, "Header text");
        JsonNode body = interactive.path("body").path("text");
        JsonNode action = interactive.path("action");
        switch (type) {
            case "button" -> {
                findings.length(body, 1, 1024, "Body text");
                buttons(action.path("buttons"), findings);
            }
            case "list" -> {
                findings.length(body, 1, 4096, "Body text");
                findings.length(action.path("button"), 1, 20, "List button label");
                sections(action.path("sections"), findings);
            }
            case "location_request_message" -> {
                findings.length(body, 1, 1024, "Body text");
                findings.require(
                        "send_location".equals(action.path("name").asText()),
                        GraphError.value("action['name'] must be send_location."));
            }
            default ->
                findings.require(
                        false,
                        GraphError.parameter("Param interactive['type'] must be one of {BUTTON, LIST,"
                                + " LOCATION_REQUEST_MESSAGE} - got \"" + type + "\"."));
        }
    }

    private static void buttons(JsonNode buttons, Findings findings) {
        count(buttons.size(), BUTTONS, "Buttons", findings);
        Set<String> seen = new HashSet<>();
        for (JsonNode button : buttons) {
            JsonNode reply = button.path("reply");
            findings.require(
                    "reply".equals(button.path("type").asText()), GraphError.value("Button type must be reply."));
            findings.length(reply.path("id"), 1, 256, "Button id");
            findings.length(reply.path("title"), 1, 20, "Button title");
            findings.require(
                    seen.add("id " + reply.path("id").asText())
                            && seen.add("title " + reply.path("title").asText()),
                    GraphError.value("Button ids and titles must be unique."));
        }
    }

    private static void sections(JsonNode sections, Findings findings) {
        int rows = 0;
        Set<String> seen = new HashSet<>();
        for (JsonNode section : sections) {
            findings.length(section.path("title"), sections.size() > 1 ? 1 : 0, 24, "Section title");
            for (JsonNode row : section.path("rows")) {
                rows++;
                findings.length(row.path("id"), 1, 200, "Row id");
                findings.length(row.path("title"), 1, 24, "Row title");
                findings.length(row.path("description"), 0, 72, "Row description");
                findings.require(seen.add(row.path("id").asText()), GraphError.value("Row ids must be unique."));
            }
        }
        count(rows, ROWS, "Total row", findings);
    }

    private static void count(int count, int most, String what, Findings findings) {
        findings.require(
                count >= 1 && count <= most,
                GraphError.value(what + " count: " + count + " is not valid. Min: 1, Max: " + most));
    }
}
