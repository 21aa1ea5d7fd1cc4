package id.siaga.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** A part of a day in which the offices work, in seconds since midnight. The opening belongs to it, the closing does not. */
record Window(int opens, int closes) {
    private static final int END_OF_DAY = 24 * 60 * 60;

    static final Window WHOLE_DAY = new Window(0, END_OF_DAY);

    Window {
        if (opens >= closes) {
            throw new IllegalArgumentException("closes before it opens");
        }
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} unless it is like {@code 07:30-12:00} */
    static Window parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not an opening and a closing");
        }
        return new Window(secondOfDay(ends[0].strip()), secondOfDay(ends[1].strip()));
    }

    /** As it falls on a day; without length when the clocks are put forward over all of it. */
    Span on(LocalDate day, ZoneId zone) {
        LocalDateTime midnight = day.atStartOfDay();
        return new Span(instant(midnight.plusSeconds(opens), zone), instant(midnight.plusSeconds(closes), zone));
    }

    /** A time of day that the clocks skip is the moment they skip it, or two windows could overlap on that day. */
    static Instant instant(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }

    private static int secondOfDay(String text) {
        return text.equals("24:00") ? END_OF_DAY : LocalTime.parse(text).toSecondOfDay();
    }
}
