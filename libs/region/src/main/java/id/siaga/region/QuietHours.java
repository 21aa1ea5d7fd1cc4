package id.siaga.region;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Hours of the day, by the region's clock, in which nobody is told; they may run over midnight. The end is not quiet. */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours without end would tell nobody anything");
        }
    }

    /** The moment itself, or the end of the quiet hours it lies in. */
    public Instant after(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!covers(time)) {
            return at;
        }
        ZonedDateTime end = local.with(to);
        return (time.isBefore(to) ? end : end.plusDays(1)).toInstant();
    }

    private boolean covers(LocalTime time) {
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        return from.isBefore(to) ? late && early : late || early;
    }
}
