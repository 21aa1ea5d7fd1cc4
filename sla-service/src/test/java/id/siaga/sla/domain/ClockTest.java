package id.siaga.sla.domain;

import static id.siaga.sla.domain.Examples.DUE;
import static id.siaga.sla.domain.Examples.LADDER;
import static id.siaga.sla.domain.Examples.level;
import static id.siaga.sla.domain.Examples.next;
import static id.siaga.sla.domain.Examples.promise;
import static id.siaga.sla.domain.Examples.running;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void shouldBeMetInTimeOneMillisecondBeforeTwoHours() {
        // When
        Clock.Met met = running().met(DUE.minusMillis(1), LADDER);

        // Then
        assertThat(met.inTime()).isTrue();
        assertThat(met.pending()).isNull();
    }

    @Test
    void shouldBeMetTooLateExactlyAtTwoHoursAndStillEscalate() {
        // When
        Clock.Met met = running().met(DUE, LADDER);

        // Then
        assertThat(met.inTime()).isFalse();
        assertThat(met.pending()).isEqualTo(level(1));
    }

    @Test
    void shouldOweNothingButTheFirstLevelFiftyMillisecondsAfterTwoHours() {
        // Given
        Clock.Met met = running().met(DUE.plusMillis(50), LADDER);

        // When
        Step next = new DueStep(promise(), met.pending(), 0, met.at(), null).next(LADDER, met.at());

        // Then
        assertThat(met.pending()).isEqualTo(level(1));
        assertThat(next).isNull();
    }

    @Test
    void shouldOweEveryRungThatHadBecomeDueBeforeALateAct() {
        // Given
        Clock.Met met = running().met(DUE.plus(Duration.ofMinutes(30)), LADDER);

        // When
        Step next = new DueStep(promise(), met.pending(), 0, met.at(), null).next(LADDER, met.at());

        // Then
        assertThat(next.repetition()).isEqualTo(1);
    }

    @Test
    void shouldOweNothingWhenTheLevelThatHadFiredWasTheLastOneDue() {
        // Given
        Step repetition = next(level(1), 0);
        Clock.Running fired = new Clock.Running(promise(), repetition, 0);

        // When
        Clock.Met met = fired.met(repetition.at().minusMillis(1), LADDER);

        // Then
        assertThat(met.pending()).isNull();
    }

    @Test
    void shouldOweNothingWhenTakenBackBeforeTheDeadline() {
        assertThat(running().cancelled(DUE.minusMillis(1), LADDER).pending()).isNull();
    }

    @Test
    void shouldStopRepeatingOnceAcknowledged() {
        // Given
        Clock.Running fired = new Clock.Running(promise(), next(level(1), 0), 0);

        // When
        Clock.Running acknowledged = fired.acknowledged(1, LADDER);

        // Then
        assertThat(acknowledged.acknowledgedLevel()).isEqualTo(1);
        assertThat(acknowledged.pending()).isEqualTo(level(2));
    }
}
