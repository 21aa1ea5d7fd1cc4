package id.siaga.intake.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Location;
import id.siaga.intake.channel.Door;
import id.siaga.intake.channel.FiledReport;
import id.siaga.intake.channel.ReportFields;
import id.siaga.intake.channel.Reporter;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import java.util.List;
import java.util.Map;

/** Makes a report of what stands in the form, or says of each field what is wrong with it. */
final class FormReader {
    static final int SHORTEST_TEXT = 5;
    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_NAME = 100;

    private FormReader() {}

    /** One field and why it is refused. */
    record FieldError(String field, String detail) {}

    static FiledReport read(Door door, JsonNode form) {
        ReportFields fields = new ReportFields(form);
        String text = text(fields);
        String place = fields.text("place", LONGEST_PLACE);
        Location point = fields.point("latitude", "longitude");
        Reporter reporter =
                new Reporter(fields.text("name", LONGEST_NAME), fields.phone("phone"), fields.email("email"));
        FiledReport report = new FiledReport(
                door,
                place == null ? text : text + "\nLokasi: " + place,
                point,
                reporter,
                fields.flag("anonymous"),
                fields.flag("confidential"));
        if (!fields.wrong().isEmpty()) {
            throw refused(fields.wrong());
        }
        return report;
    }

    private static String text(ReportFields fields) {
        String text = fields.text("text", LONGEST_TEXT);
        if (text == null || text.length() < SHORTEST_TEXT) {
            fields.refuse("text", "Ceritakan masalahnya, paling sedikit " + SHORTEST_TEXT + " karakter.");
        }
        return text;
    }

    private static Refused refused(Map<String, String> wrong) {
        List<FieldError> errors = wrong.entrySet().stream()
                .map(entry -> new FieldError(entry.getKey(), entry.getValue()))
                .toList();
        return new Refused(
                Problem.of(400, "bad request", String.join(" ", wrong.values())).with(Map.of("errors", errors)));
    }
}
