package id.siaga.region;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When the offices work: the windows of each weekday in the region's zone, and none on a national holiday or cuti
 * bersama. A window's opening is working time, its closing is not. Exact to the nanosecond, also where clocks change.
 */
public final class WorkingCalendar {
    private final ZoneId zone;
    private final WorkingHours hours;
    private final Set<LocalDate> daysOff;
    private final Set<Integer> years;

    WorkingCalendar(ZoneId zone, WorkingHours hours, Set<LocalDate> daysOff) {
        this.zone = zone;
        this.hours = hours;
        this.daysOff = Set.copyOf(daysOff);
        this.years = daysOff.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorkingDay(LocalDate day) {
        return !spans(day).isEmpty();
    }

    /**
     * So many working days on at the same time of day; where that is no working time, the next opening of that day, or
     * its last closing. What begins outside working time begins at the next opening.
     */
    public Instant plusWorkingDays(Instant from, int days) {
        Instant begin = openFrom(from).findFirst().orElseThrow().from();
        if (days == 0) {
            return begin;
        }
        LocalDateTime start = LocalDateTime.ofInstant(begin, zone);
        return openingFrom(workingDayAfter(start.toLocalDate(), days).atTime(start.toLocalTime()));
    }

    /** The first instant by which so much working time has passed; {@code from} itself for none. */
    public Instant plus(Instant from, Duration workingTime) {
        Instant reached = from;
        Duration left = workingTime;
        for (Iterator<Span> open = openFrom(from).iterator(); left.isPositive(); ) {
            Span span = open.next();
            Duration worked = left.compareTo(span.length()) < 0 ? left : span.length();
            reached = span.from().plus(worked);
            left = left.minus(worked);
        }
        return reached;
    }

    /** The working time between two instants; negative when {@code to} is the earlier one. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        return openFrom(from)
                .takeWhile(span -> span.from().isBefore(to))
                .map(span -> span.notAfter(to).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What somebody should know at start-up: the years, from now to two months ahead, without a table of holidays. */
    public List<String> warnings(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(
                        today.getYear(), today.plus(Period.ofMonths(2)).getYear())
                .filter(year -> !years.contains(year))
                .mapToObj(year -> "calendar.csv has no holidays for " + year + "; only weekends count as days off")
                .toList();
    }

    private Instant openingFrom(LocalDateTime time) {
        Instant earliest = Window.instant(time, zone);
        List<Span> open = spans(time.toLocalDate());
        return open.stream()
                .map(span -> span.notBefore(earliest))
                .filter(span -> !span.isEmpty())
                .findFirst()
                .map(Span::from)
                .orElseGet(() -> open.getLast().to());
    }

    private LocalDate workingDayAfter(LocalDate day, int days) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(this::isWorkingDay)
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** The working time from an instant on, without end: a pack has at least one window a week. */
    private Stream<Span> openFrom(Instant from) {
        return Stream.iterate(LocalDate.ofInstant(from, zone), day -> day.plusDays(1))
                .flatMap(day -> spans(day).stream())
                .map(span -> span.notBefore(from))
                .filter(span -> !span.isEmpty());
    }

    private List<Span> spans(LocalDate day) {
        return daysOff.contains(day)
                ? List.of()
                : hours.on(day.getDayOfWeek()).stream()
                        .map(window -> window.on(day, zone))
                        .filter(span -> !span.isEmpty())
                        .toList();
    }
}
