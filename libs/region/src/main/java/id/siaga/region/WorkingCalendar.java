package id.siaga.region;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Working days: not Saturday or Sunday, not a national holiday, not cuti bersama. */
public final class WorkingCalendar {
    private final ZoneId zone;
    private final Set<LocalDate> daysOff;
    private final Set<Integer> years;

    WorkingCalendar(ZoneId zone, Set<LocalDate> daysOff) {
        this.zone = zone;
        this.daysOff = Set.copyOf(daysOff);
        this.years = daysOff.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !daysOff.contains(day);
    }

    /** The same time of day, in the region's zone, on the given number of working days later. */
    public Instant plusWorkingDays(Instant from, int days) {
        ZonedDateTime at = from.atZone(zone);
        int left = days;
        while (left > 0) {
            at = at.plusDays(1);
            if (isWorkingDay(at.toLocalDate())) {
                left--;
            }
        }
        return at.toInstant();
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
}
