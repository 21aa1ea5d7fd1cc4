package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Reads what providers write: a field may be missing, null, blank, a number or a text. */
public final class Fields {
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private Fields() {}

    /** The first field with something in it, or null. PostgreSQL can't hold NUL characters, nobody types them. */
    public static String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode field = node.path(name);
            String text =
                    field.isValueNode() && !field.isNull() ? field.asText().replace("\0", "") : "";
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** Seconds since 1970; the fallback where they are missing, no number, or further ahead than clocks differ. */
    public static Instant seconds(JsonNode node, String name, Instant fallback) {
        String text = text(node, name);
        if (text == null || !text.matches("[0-9]{1,12}")) {
            return fallback;
        }
        try {
            Instant instant = Instant.ofEpochSecond(Long.parseLong(text));
            return instant.isAfter(fallback.plus(CLOCKS_DIFFER)) ? fallback : instant;
        } catch (DateTimeException e) {
            return fallback;
        }
    }
}
