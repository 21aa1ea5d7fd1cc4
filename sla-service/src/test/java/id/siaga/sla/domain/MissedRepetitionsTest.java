package id.siaga.sla.domain;

import static id.siaga.sla.domain.Examples.DUE;
import static id.siaga.sla.domain.Examples.LADDER;
import static id.siaga.sla.domain.Examples.level;
import static id.siaga.sla.domain.Examples.promise;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After hours of downtime each level comes, and its repetitions as one. */
class MissedRepetitionsTest {
    @Test
    void shouldCatchUpEveryLevelButOneRepetitionOfEach() {
        // Given nothing has run until five hours after the deadline
        Instant now = DUE.plus(Duration.ofHours(5)).plusSeconds(1);

        // When
        List<Step> steps = Stream.iterate(level(1), step -> LADDER.next(promise(), step, 0, now))
                .limit(7)
                .toList();

        // Then
        assertThat(steps)
                .extracting(step -> step.rung() + " " + step.repetition())
                .containsExactly(
                        "tingkat-1 0",
                        "tingkat-1 1",
                        "tingkat-2 0",
                        "tingkat-2 1",
                        "tingkat-3 0",
                        "tingkat-3 6",
                        "tingkat-3 7");
        assertThat(steps.get(5).at()).isEqualTo(DUE.plus(Duration.ofHours(5)));
        assertThat(steps.get(6).at()).isEqualTo(DUE.plus(Duration.ofMinutes(330)));
    }

    @Test
    void shouldStillOweTheRepetitionThatWasDueWhenSomebodyActedLate() {
        // Given level 3 fired, somebody acted 95 minutes later, and only hours after that it goes on
        Instant acted = level(3).at().plus(Duration.ofMinutes(95));
        Step owed = new DueStep(promise(), level(3), 0, acted, null).next(LADDER, acted.plus(Duration.ofHours(9)));

        // Then the last one before the act, and nothing after it
        assertThat(owed.at()).isEqualTo(level(3).at().plus(Duration.ofMinutes(90)));
        assertThat(new DueStep(promise(), owed, 0, acted, null).next(LADDER, acted.plus(Duration.ofHours(9))))
                .isNull();
    }

    @Test
    void shouldEndForWhoeverActedBetweenTwoRepetitions() {
        Step next = new DueStep(promise(), level(3), 0, level(3).at(), null).next(LADDER, level(3).at());

        assertThat(next).isNull();
    }
}
