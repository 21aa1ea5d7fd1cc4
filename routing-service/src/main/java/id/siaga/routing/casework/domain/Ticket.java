package id.siaga.routing.casework.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number people can read aloud: {@code BWI-2611-00042}. */
public final class Ticket {
    private static final Pattern LOOSE = Pattern.compile("(?i)\\b([a-z]{2,5})[\\s-]*(\\d{4})[\\s-]*(\\d{5,})\\b");

    private Ticket() {}

    public static String of(String prefix, Instant at, ZoneId zone, long number) {
        ZonedDateTime local = at.atZone(zone);
        return String.format(
                Locale.ROOT, "%s-%02d%02d-%05d", prefix, local.getYear() % 100, local.getMonthValue(), number);
    }

    /** The first ticket named in a text, however a person typed it. */
    public static Optional<String> in(String text, String prefix) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher found = LOOSE.matcher(text);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(prefix)) {
                return Optional.of(prefix + "-" + found.group(2) + "-" + found.group(3));
            }
        }
        return Optional.empty();
    }
}
