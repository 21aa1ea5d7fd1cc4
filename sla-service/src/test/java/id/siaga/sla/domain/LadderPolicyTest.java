package id.siaga.sla.domain;

import static id.siaga.sla.domain.Examples.DUE;
import static id.siaga.sla.domain.Examples.LADDER;
import static id.siaga.sla.domain.Examples.START;
import static id.siaga.sla.domain.Examples.level;
import static id.siaga.sla.domain.Examples.next;
import static id.siaga.sla.domain.Examples.promise;
import static id.siaga.sla.domain.Examples.promiseFrom;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LadderPolicyTest {
    @Test
    void shouldClimbFromReminderToTheLastLevelAndRepeatThatForEver() {
        // When
        List<Step> steps = Stream.iterate(LADDER.first(promise()), step -> next(step, 0))
                .limit(9)
                .toList();

        // Then
        assertThat(steps)
                .containsExactly(
                        new Step("pengingat-50", 0, 0, START.plus(Duration.ofMinutes(60))),
                        new Step("pengingat-75", 0, 0, START.plus(Duration.ofMinutes(90))),
                        new Step("tingkat-1", 1, 0, DUE),
                        new Step("tingkat-1", 1, 1, DUE.plus(Duration.ofMinutes(30))),
                        new Step("tingkat-2", 2, 0, DUE.plus(Duration.ofMinutes(60))),
                        new Step("tingkat-2", 2, 1, DUE.plus(Duration.ofMinutes(90))),
                        new Step("tingkat-3", 3, 0, DUE.plus(Duration.ofMinutes(120))),
                        new Step("tingkat-3", 3, 1, DUE.plus(Duration.ofMinutes(150))),
                        new Step("tingkat-3", 3, 2, DUE.plus(Duration.ofMinutes(180))));
    }

    @Test
    void shouldNotRepeatAnAcknowledgedLevelButStillClimb() {
        // When
        Step next = next(level(1), 1);

        // Then
        assertThat(next).isEqualTo(level(2));
    }

    @Test
    void shouldEndWhenTheLastLevelIsAcknowledged() {
        assertThat(next(level(3), 3)).isNull();
    }

    @Test
    void shouldDropAPendingRepetitionWhenItsLevelIsAcknowledged() {
        // Given
        Step repetition = next(level(1), 0);

        // When
        Step pending = LADDER.acknowledged(promise(), repetition, 1);

        // Then
        assertThat(pending).isEqualTo(level(2));
    }

    @Test
    void shouldKeepAPendingLevelWhenTheOneBelowIsAcknowledged() {
        assertThat(LADDER.acknowledged(promise(), level(2), 1)).isEqualTo(level(2));
    }

    @Test
    void shouldBeginAReopenedPromiseOneLevelHigherAtItsDeadline() {
        // When
        List<Step> steps = Stream.iterate(
                        LADDER.first(promiseFrom(2)), step -> LADDER.next(promiseFrom(2), step, 9, step.at()))
                .limit(4)
                .toList();

        // Then
        assertThat(steps.subList(2, 4))
                .containsExactly(
                        new Step("tingkat-2", 2, 0, DUE), new Step("tingkat-3", 3, 0, DUE.plus(Duration.ofHours(1))));
    }

    @Test
    void shouldStayOnTheLastLevelHoweverOftenAPromiseIsReopened() {
        // When
        Instant at =
                LADDER.owed(promiseFrom(7), LADDER.first(promiseFrom(7)), DUE).at();

        // Then
        assertThat(at).isEqualTo(DUE);
    }
}
