package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads what providers write: a field may be missing, null, blank, a number or a text. */
public final class Fields {
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int MILLISECONDS_FROM = 12;
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);
    private static final DateTimeFormatter X =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

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

    /**
     * Seconds or milliseconds since 1970, ISO 8601 or X's own form; the fallback where it is missing, no time, or further
     * ahead than clocks differ.
     */
    public static Instant time(JsonNode node, String name, Instant fallback) {
        String text = text(node, name);
        if (text == null) {
            return fallback;
        }
        try {
            Instant instant = text.matches("[0-9]{1,15}") ? sinceEpoch(text) : written(text);
            return instant.isAfter(fallback.plus(CLOCKS_DIFFER)) ? fallback : instant;
        } catch (DateTimeException e) {
            return fallback;
        }
    }

    private static Instant sinceEpoch(String digits) {
        long number = Long.parseLong(digits);
        return digits.length() < MILLISECONDS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant written(String text) {
        DateTimeFormatter form = Character.isDigit(text.charAt(0)) ? ISO : X;
        return form.parse(text, Instant::from);
    }
}
