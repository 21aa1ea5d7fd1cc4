package id.siaga.sla.domain;

import static id.siaga.sla.domain.Examples.LADDER;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.RegionPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A resolution from Monday 08:00 WIB, two working days, that waits for the citizen; the allowance is 24 hours. */
class PauseTest {
    private static final PausePolicy PAUSES = new PausePolicy(RegionPack.read(Path.of("../deploy/regions/banyuwangi")));
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofDays(2));
    private static final Instant ASKED = START.plus(Duration.ofHours(2));

    private final Clock.Running running = Clock.Running.started(
            Promise.given(
                    new Promise.Key("a-1", ClockKind.RESOLUTION, "jalan-rusak", START),
                    DUE,
                    new Promise.Terms("1", null, 1),
                    new Matter("35.10.20", "pengaduan", "jalan-rusak")),
            LADDER,
            START);

    @Test
    void shouldMoveTheDeadlineByTheWorkingTimeThatPassed() {
        // Given
        Clock.Paused paused = running.paused(ASKED, LADDER, PAUSES);

        // When the answer comes two and a half hours later, the last half hour of it rest
        Clock.Running resumed = paused.goingOn(ASKED.plus(Duration.ofMinutes(150)), LADDER, PAUSES);

        // Then
        assertThat(resumed.promise().dueAt()).isEqualTo(DUE.plus(Duration.ofMinutes(120)));
        assertThat(resumed.promise().pauses())
                .isEqualTo(new Pauses(1, Duration.ofMinutes(150), Duration.ofMinutes(120)));
        assertThat(resumed.pending().rung()).isEqualTo("pengingat-50");
        assertThat(resumed.pending().at()).isEqualTo(START.plus(Duration.ofHours(25)));
    }

    @Test
    void shouldNotMoveItForANightWithoutWork() {
        // Given asked at 16:00, after work
        Instant evening = Instant.parse("2026-11-23T09:00:00Z");

        // When answered at six in the morning
        Clock.Running resumed =
                running.paused(evening, LADDER, PAUSES).goingOn(evening.plus(Duration.ofHours(14)), LADDER, PAUSES);

        // Then
        assertThat(resumed.promise().dueAt()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource({"09:00, 14, 0", "03:00, 1, 60", "08:30, 12, 30"})
    void shouldMoveTheDeadlineOfWhatTakesItsPlaceByTheSameWorkingTime(LocalTime asked, long hours, long minutes) {
        // Given it waited from some time on Monday
        Instant from = LocalDate.of(2026, 11, 23).atTime(asked).toInstant(ZoneOffset.UTC);
        Clock.Running waited =
                running.paused(from, LADDER, PAUSES).goingOn(from.plus(Duration.ofHours(hours)), LADDER, PAUSES);

        // When its category becomes another one
        Promise other = Promise.given(
                new Promise.Key("a-1", ClockKind.RESOLUTION, "listrik", START),
                DUE,
                running.promise().terms(),
                running.promise().matter());
        Promise instead =
                Opening.of(other, List.of(waited), PAUSES).orElseThrow().promise();

        // Then
        assertThat(instead.dueAt())
                .isEqualTo(waited.promise().dueAt())
                .isEqualTo(DUE.plus(Duration.ofMinutes(minutes)));
        assertThat(instead.pauses()).isEqualTo(waited.promise().pauses());
    }

    @Test
    void shouldGoOnByItselfWhenTheAllowanceIsUsedUp() {
        // Given
        Clock.Paused paused = running.paused(ASKED, LADDER, PAUSES);
        assertThat(paused.resumesAt()).isEqualTo(ASKED.plus(Duration.ofHours(24)));

        // When the answer comes much later
        Clock.Running resumed = paused.goingOn(ASKED.plus(Duration.ofHours(90)), LADDER, PAUSES);

        // Then
        assertThat(resumed.promise().pauses().total()).isEqualTo(Duration.ofHours(24));
        assertThat(PAUSES.allows(resumed.promise(), ASKED.plus(Duration.ofHours(25))))
                .isFalse();
    }

    @Test
    void shouldOnlyWaitForWhatIsLeftOfTheAllowance() {
        // Given an hour is used up
        Clock.Running resumed =
                running.paused(ASKED, LADDER, PAUSES).goingOn(ASKED.plus(Duration.ofHours(1)), LADDER, PAUSES);

        // When
        Clock.Paused again = resumed.paused(ASKED.plus(Duration.ofHours(5)), LADDER, PAUSES);

        // Then
        assertThat(again.resumesAt()).isEqualTo(ASKED.plus(Duration.ofHours(28)));
        assertThat(again.promise().pauses().count()).isEqualTo(2);
    }

    @Test
    void shouldNotWaitOnceThePromiseIsBroken() {
        assertThat(PAUSES.allows(running.promise(), DUE.minusMillis(1))).isTrue();
        assertThat(PAUSES.allows(running.promise(), DUE)).isFalse();
    }

    @Test
    void shouldJudgeAResolutionByTheDeadlineItsLastPauseMoved() {
        // Given asked two hours before the deadline, in working time
        Instant late = DUE.minus(Duration.ofHours(2)).plus(Duration.ofHours(1));
        Clock.Paused paused = running.paused(late, LADDER, PAUSES);

        // When resolved half an hour after the first deadline
        Instant resolved = DUE.plus(Duration.ofMinutes(30));

        // Then
        assertThat(paused.goingOn(resolved, LADDER, PAUSES)
                        .met(resolved, LADDER)
                        .inTime())
                .isTrue();
    }

    @Test
    void shouldTakeBackItsPlaceOnTheLadderWhenItHadFiredAhead() {
        // Given level 1 fired while it was not known that somebody had asked before
        Step ahead = LADDER.next(running.promise(), LADDER.firstAfter(running.promise(), DUE), 0, DUE);
        Clock.Running firedAhead = new Clock.Running(running.promise(), ahead, 0);

        // When
        Clock.Paused paused = firedAhead.paused(DUE.minusSeconds(60), LADDER, PAUSES);

        // Then the level comes anew, as another firing
        assertThat(paused.pending().rung()).isEqualTo("tingkat-1");
        assertThat(paused.pending().firingOf(paused.promise()))
                .isNotEqualTo(paused.pending().firingOf(running.promise()));
    }
}
