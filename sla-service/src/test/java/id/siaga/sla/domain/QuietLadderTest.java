package id.siaga.sla.domain;

import static id.siaga.sla.domain.Examples.RUNGS;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two hours from 18:30 WIB: the deadline is 20:30, quiet begins at 21:00 and ends at 05:00. */
class QuietLadderTest {
    private static final Instant START = Instant.parse("2026-03-14T11:30:00Z");
    private static final Instant DUE = START.plus(Duration.ofHours(2));
    private static final Instant MORNING = Instant.parse("2026-03-14T22:00:00Z");
    private static final LadderPolicy QUIET =
            new LadderPolicy(RUNGS, new QuietHours(LocalTime.of(21, 0), LocalTime.of(5, 0)), ZoneId.of("Asia/Jakarta"));

    @Test
    void shouldTellWhatFallsIntoTheNightInTheMorningEachLevelOnce() {
        // When
        List<Step> steps = Stream.iterate(
                        QUIET.first(promise(START)), step -> QUIET.next(promise(START), step, 0, step.at()))
                .limit(6)
                .toList();

        // Then
        assertThat(steps)
                .extracting(Step::rung)
                .containsExactly("pengingat-50", "pengingat-75", "tingkat-1", "tingkat-2", "tingkat-3", "tingkat-3");
        assertThat(steps.subList(2, 6))
                .extracting(Step::at)
                .containsExactly(DUE, MORNING, MORNING, MORNING.plus(Duration.ofMinutes(30)));
    }

    @Test
    void shouldNotRemindInTheMorningOfADeadlineThatPassedInTheNight() {
        // Given a deadline at 22:30
        Promise promise = promise(START.plus(Duration.ofHours(2)));

        // When
        Step first = QUIET.first(promise);

        // Then the reminders at 21:30 and 22:00 are left out
        assertThat(first).isEqualTo(new Step("tingkat-1", 1, 0, MORNING));
    }

    @Test
    void shouldOweNothingToTheMorningWhenSettledInTheNight() {
        Promise promise = promise(START.plus(Duration.ofHours(2)));

        assertThat(QUIET.owed(promise, QUIET.first(promise), MORNING.minusMillis(1)))
                .isNull();
    }

    private static Promise promise(Instant start) {
        return Promise.given(
                new Promise.Key("a-1", ClockKind.RESOLUTION, "x", start),
                start.plus(Duration.ofHours(2)),
                new Promise.Terms("1", null, 1),
                new Matter(null, null, "x"));
    }
}
