package id.siaga.sla.api;

import id.siaga.service.Refused;
import id.siaga.sla.domain.ClockReports.Mark;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page ended, opaque to callers. */
final class Cursor {
    private Cursor() {}

    static String write(Mark mark) {
        byte[] plain = (mark.dueAt() + "|" + mark.clock()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    static Mark read(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Mark.START;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", 2);
            return new Mark(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refused.badRequest("Penanda halaman (cursor) tidak dikenal.");
        }
    }
}
