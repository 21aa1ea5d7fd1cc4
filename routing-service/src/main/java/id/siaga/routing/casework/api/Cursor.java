package id.siaga.routing.casework.api;

import id.siaga.routing.casework.application.CaseDesk.Mark;
import id.siaga.service.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/** Where a page ended, opaque to callers. */
final class Cursor {
    private Cursor() {}

    static String write(Mark mark) {
        byte[] plain = (mark.at() + "|" + mark.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    static Mark read(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            return new Mark(
                    Instant.parse(plain.substring(0, Math.max(0, bar))), UUID.fromString(plain.substring(bar + 1)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Refused.badRequest("Penanda halaman (cursor) tidak dikenal.");
        }
    }
}
