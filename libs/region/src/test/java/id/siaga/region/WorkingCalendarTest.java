package id.siaga.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Year end as it is: Thursday 24 December is cuti bersama, Friday Natal, and Friday 1 January New Year. */
class WorkingCalendarTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WITH_SUMMER_TIME = ZoneId.of("Europe/Amsterdam");
    private static final Set<LocalDate> YEAR_END =
            Set.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"));
    private static final WorkingHours OFFICE = office();
    private static final WorkingHours NIGHTS = everyDay("01:00-02:30", "02:30-06:00");

    /** A calendar beside what it was made of. */
    private record Sample(ZoneId zone, WorkingHours hours) {
        WorkingCalendar calendar() {
            return new WorkingCalendar(zone, hours, YEAR_END);
        }

        boolean isOpen(Instant at) {
            LocalDateTime local = LocalDateTime.ofInstant(at, zone);
            int second = local.toLocalTime().toSecondOfDay();
            return !YEAR_END.contains(local.toLocalDate())
                    && hours.on(local.getDayOfWeek()).stream()
                            .anyMatch(window -> window.opens() <= second && second < window.closes());
        }
    }

    private static final List<Sample> SAMPLES = List.of(
            new Sample(WIB, OFFICE),
            new Sample(WIB, WorkingHours.WHOLE_DAYS),
            new Sample(WITH_SUMMER_TIME, OFFICE),
            new Sample(WITH_SUMMER_TIME, NIGHTS));

    private final WorkingCalendar calendar = new WorkingCalendar(WIB, OFFICE, YEAR_END);

    private final Random random = new Random(2026);

    @ParameterizedTest(name = "{0} + {1} working days = {2}: {3}")
    @CsvSource({
        "2026-12-21T10:00, 0, 2026-12-21T10:00, in working time nothing moves",
        "2026-12-21T10:00, 1, 2026-12-22T10:00, the same time of day",
        "2026-12-21T10:00, 4, 2026-12-29T10:00, cuti bersama, Natal and a weekend lie between",
        "2026-12-23T10:00, 5, 2027-01-04T10:00, over New Year",
        "2026-12-20T23:00, 0, 2026-12-21T07:30, Sunday counts from Monday's opening",
        "2026-12-24T10:00, 1, 2026-12-29T07:30, a holiday counts from the next opening",
        "2026-12-21T07:29:59.999999999, 1, 2026-12-22T07:30, before the opening",
        "2026-12-21T12:00, 1, 2026-12-22T13:00, the closing before lunch is no working time",
        "2026-12-21T11:59:59.999999999, 1, 2026-12-22T11:59:59.999999999, the nanosecond before is",
        "2026-12-21T12:30, 1, 2026-12-22T13:00, lunch counts from the afternoon's opening",
        "2026-12-21T16:00, 1, 2026-12-23T07:30, after the last closing it is the next day",
        "2026-12-17T11:45, 1, 2026-12-18T13:00, Friday's prayers have begun by then",
        "2026-12-18T16:15, 1, 2026-12-21T16:00, Monday has closed by then",
        "2026-12-18T16:30, 1, 2026-12-22T07:30, Friday's closing begins on Monday",
    })
    void shouldCountWorkingDaysInTheirWindows(LocalDateTime from, int days, LocalDateTime expected, String why) {
        assertThat(calendar.plusWorkingDays(wib(from), days)).as(why).isEqualTo(wib(expected));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-12-21T11:00, PT1H, 2026-12-21T12:00",
        "2026-12-21T11:00, PT1H0.000000001S, 2026-12-21T13:00:00.000000001",
        "2026-12-21T11:00, PT4H, 2026-12-21T16:00",
        "2026-12-23T15:00, PT2H, 2026-12-28T08:30",
        "2026-12-31T15:59, PT2M, 2027-01-04T07:31",
        "2026-12-20T03:00, PT0S, 2026-12-20T03:00",
        "2026-12-20T03:00, PT60H, 2027-01-04T16:00",
    })
    void shouldAddWorkingTime(LocalDateTime from, Duration time, LocalDateTime expected) {
        assertThat(calendar.plus(wib(from), time)).isEqualTo(wib(expected));
        assertThat(calendar.between(wib(from), wib(expected))).isEqualTo(time);
    }

    @Test
    void shouldHave37HoursAndAHalfInAWeekWithoutHolidays() {
        assertThat(calendar.between(wib("2026-12-13T00:00"), wib("2026-12-20T00:00")))
                .isEqualTo(Duration.ofMinutes(37 * 60 + 30));
        assertThat(calendar.between(wib("2026-12-20T00:00"), wib("2026-12-13T00:00")))
                .isEqualTo(Duration.ofMinutes(-(37 * 60 + 30)));
        assertThat(calendar.between(wib("2026-12-24T00:00"), wib("2026-12-28T07:30")))
                .isZero();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void shouldAgreeWithLookingAtEveryMinuteOfFiveMonths(Sample sample) {
        // Given
        int minutes = 150 * 24 * 60;
        int[] worked = new int[minutes + 1];
        for (int minute = 0; minute < minutes; minute++) {
            worked[minute + 1] = worked[minute] + (sample.isOpen(minute(minute)) ? 1 : 0);
        }

        // Then
        for (int trial = 0; trial < 300; trial++) {
            int from = random.nextInt(minutes);
            int to = from + random.nextInt(minutes - from);
            assertThat(sample.calendar().between(minute(from), minute(to)))
                    .isEqualTo(Duration.ofMinutes(worked[to] - worked[from]));
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void shouldReachTheFirstInstantByWhichTheTimeHasPassed(Sample sample) {
        for (int trial = 0; trial < 300; trial++) {
            Instant from = someInstant();
            Duration time = Duration.ofSeconds(1 + random.nextInt(400_000));

            Instant reached = sample.calendar().plus(from, time);

            assertThat(sample.calendar().between(from, reached)).isEqualTo(time);
            assertThat(sample.calendar().between(from, reached.minusNanos(1))).isEqualTo(time.minusNanos(1));
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void shouldNeverGiveTheLaterStartTheEarlierDeadline(Sample sample) {
        for (int trial = 0; trial < 300; trial++) {
            Instant early = someInstant();
            Instant late = early.plusSeconds(random.nextInt(200_000));
            int days = random.nextInt(15);

            Instant deadline = sample.calendar().plusWorkingDays(early, days);

            assertThat(deadline)
                    .isAfterOrEqualTo(early)
                    .isBeforeOrEqualTo(sample.calendar().plusWorkingDays(late, days))
                    .isBefore(sample.calendar().plusWorkingDays(early, days + 1));
            assertThat(sample.isOpen(deadline) || sample.isOpen(deadline.minusNanos(1)))
                    .as("in working time or at its closing")
                    .isTrue();
        }
    }

    @Test
    void shouldCountTheHourThatTheClocksSkipOrRepeat() {
        WorkingCalendar nights = new WorkingCalendar(WITH_SUMMER_TIME, NIGHTS, Set.of());

        // On 28 March 2027 the clocks go from 2:00 to 3:00, on 31 October back
        assertThat(nights.between(Instant.parse("2027-03-27T22:00:00Z"), Instant.parse("2027-03-28T08:00:00Z")))
                .isEqualTo(Duration.ofMinutes(4 * 60));
        assertThat(nights.between(Instant.parse("2027-10-30T21:00:00Z"), Instant.parse("2027-10-31T08:00:00Z")))
                .isEqualTo(Duration.ofMinutes(6 * 60));
        assertThat(nights.isWorkingDay(LocalDate.parse("2027-03-28"))).isTrue();
    }

    @Test
    void shouldWorkWholeDaysFromMondayToFridayWhenAPackNamesNoHours() {
        WorkingCalendar whole = new WorkingCalendar(WIB, WorkingHours.WHOLE_DAYS, YEAR_END);

        assertThat(whole.plusWorkingDays(wib("2026-12-23T23:59"), 2)).isEqualTo(wib("2026-12-29T23:59"));
        assertThat(whole.between(wib("2026-12-18T12:00"), wib("2026-12-21T12:00")))
                .isEqualTo(Duration.ofHours(24));
    }

    private static WorkingHours office() {
        List<Window> windows = windows("07:30-12:00", "13:00-16:00");
        return new WorkingHours(Map.of(
                DayOfWeek.MONDAY, windows,
                DayOfWeek.TUESDAY, windows,
                DayOfWeek.WEDNESDAY, windows,
                DayOfWeek.THURSDAY, windows,
                DayOfWeek.FRIDAY, windows("07:30-11:30", "13:00-16:30")));
    }

    private static WorkingHours everyDay(String... windows) {
        return new WorkingHours(
                Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> windows(windows))));
    }

    private static List<Window> windows(String... texts) {
        return Stream.of(texts).map(Window::parse).toList();
    }

    private Instant someInstant() {
        return minute(0).plusMillis(random.nextLong(150L * 24 * 60 * 60 * 1000));
    }

    private static Instant minute(int minute) {
        return wib("2026-12-01T00:00").plus(Duration.ofMinutes(minute));
    }

    private static Instant wib(String local) {
        return wib(LocalDateTime.parse(local));
    }

    private static Instant wib(LocalDateTime local) {
        return local.atZone(WIB).toInstant();
    }
}
