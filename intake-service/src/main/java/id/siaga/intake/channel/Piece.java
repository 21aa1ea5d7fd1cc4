package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * A part of a POST that is parked, in the shape of a POST: whoever has learned to read it reads it alone.
 *
 * @param account ours it is about; null where that is not known
 * @param kind the provider's word for it
 */
public record Piece(String account, String kind, String body) {
    /** Words are for operators to count by; what looks like a number could be somebody's. */
    private static final Pattern WORD = Pattern.compile("(?!.*[0-9]{4})[A-Za-z][A-Za-z0-9_./-]{0,59}");

    private static final String UNKNOWN = "unknown";

    public Piece {
        kind = kind != null && WORD.matcher(kind).matches() ? kind : UNKNOWN;
    }

    public static Piece of(String account, String kind, JsonNode body) {
        return new Piece(account, kind, body.toString());
    }
}
