package id.siaga.sla.domain;

import static id.siaga.sla.domain.Examples.DUE;
import static id.siaga.sla.domain.Examples.LADDER;
import static id.siaga.sla.domain.Examples.START;
import static id.siaga.sla.domain.Examples.level;
import static id.siaga.sla.domain.Examples.promise;
import static id.siaga.sla.domain.Examples.promiseFrom;
import static id.siaga.sla.domain.Examples.reminder;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From one ladder to another while it runs: no level twice, none left out. */
class ChangedLadderTest {
    private static final LadderPolicy OTHER = new LadderPolicy(
            new Ladder(
                    List.of(reminder("lain-25", 0.25), reminder("lain-90", 0.9)),
                    List.of(
                            level("lain-1", 1, Duration.ZERO),
                            level("lain-2", 2, Duration.ofMinutes(20)),
                            level("lain-3", 3, Duration.ofHours(6)),
                            level("lain-4", 4, Duration.ofHours(9)))),
            null,
            ZoneOffset.UTC);

    @Test
    void shouldTakeTheNextReminderOfTheOtherLadderAndNoneThatIsOver() {
        // Given both reminders of the first ladder still to come, at 40 minutes
        Step pending = LADDER.first(promise());

        // When
        Step next = OTHER.takenOver(promise(), pending, 0, START.plus(Duration.ofMinutes(40)));

        // Then the one at 30 minutes is left out
        assertThat(next).isEqualTo(new Step("lain-90", 0, 0, START.plus(Duration.ofMinutes(108))));
    }

    @Test
    void shouldLeaveWhatHadBecomeDueAsItWasAndGoOnFromThereOnTheOtherLadder() {
        // Given a reminder that was due when the unit changed but had not fired yet
        Step due = LADDER.first(promise());

        // When
        Step kept = OTHER.takenOver(promise(), due, 0, due.at());
        Step next = OTHER.next(promise(), kept, 0, kept.at());

        // Then
        assertThat(kept).isEqualTo(due);
        assertThat(next.rung()).isEqualTo("lain-90");
    }

    @Test
    void shouldNotRepeatALevelThatHasFired() {
        // Given level 1 has fired
        Step pending = LADDER.next(promise(), level(1), 0, DUE);

        // When, five minutes after the deadline
        Step next = OTHER.takenOver(promise(), pending, 0, DUE.plus(Duration.ofMinutes(5)));

        // Then level 2 comes, in the time of the other ladder
        assertThat(next).isEqualTo(new Step("lain-2", 2, 0, DUE.plus(Duration.ofMinutes(20))));
    }

    @Test
    void shouldNotLeaveOutALevelThatTheOtherLadderHasBehindItself() {
        // Given level 1 has fired, and level 2 of the other ladder would have
        Step pending = LADDER.next(promise(), level(1), 0, DUE);
        Instant at = DUE.plus(Duration.ofMinutes(25));

        // When
        Step next = OTHER.takenOver(promise(), pending, 0, at);

        // Then it is due at once
        assertThat(next).isEqualTo(new Step("lain-2", 2, 0, DUE.plus(Duration.ofMinutes(20))));
    }

    @Test
    void shouldGoOnInTheRhythmOfTheOtherLadder() {
        // Given level 2 fired at 60 minutes
        Step pending = LADDER.next(promise(), level(2), 0, level(2).at());

        // When
        Step next = OTHER.takenOver(promise(), pending, 0, DUE.plus(Duration.ofMinutes(70)));

        // Then 20 + 2 × 30
        assertThat(next).isEqualTo(new Step("lain-2", 2, 2, DUE.plus(Duration.ofMinutes(80))));
    }

    @Test
    void shouldClimbFurtherThanTheFirstLadderReached() {
        // Given the last level of the first ladder is acknowledged and nothing more comes
        Step next = OTHER.takenOver(promise(), null, 3, DUE.plus(Duration.ofHours(3)));

        // Then
        assertThat(next.rung()).isEqualTo("lain-4");
    }

    @Test
    void shouldRepeatItsOwnTopWhereTheFirstLadderWasHigher() {
        // Given three levels have fired, the fourth is pending
        Step pending = new Step("lain-4", 4, 0, DUE.plus(Duration.ofHours(9)));
        Instant at = DUE.plus(Duration.ofHours(7));

        // When
        Step next = LADDER.takenOver(promise(), pending, 0, at);

        // Then its third level goes on repeating
        assertThat(next.level()).isEqualTo(3);
        assertThat(next.repetition()).isPositive();
        assertThat(next.at()).isAfter(at).isBeforeOrEqualTo(at.plus(Duration.ofMinutes(30)));
    }

    @Test
    void shouldEndWhereItsOwnTopIsAcknowledged() {
        Step pending = new Step("lain-4", 4, 0, DUE.plus(Duration.ofHours(9)));

        assertThat(LADDER.takenOver(promise(), pending, 3, DUE.plus(Duration.ofHours(7))))
                .isNull();
    }

    @Test
    void shouldStillBeginWhereAReopenedPromiseBegins() {
        // Given nothing has fired of a promise that begins at level 4
        Step pending = new Step("lain-4", 4, 0, DUE);

        // When a ladder of three levels takes over
        Step next = LADDER.takenOver(promiseFrom(4), pending, 0, START);

        // Then
        assertThat(next.rung()).isEqualTo("tingkat-3");
        assertThat(next.at()).isEqualTo(DUE);
    }

    @Test
    void shouldFindTheAudienceOfAStepOfAnotherLadder() {
        assertThat(OTHER.from(level(2)).getFirst().id()).isEqualTo("lain-2");
        assertThat(LADDER.from(new Step("lain-4", 4, 0, DUE)))
                .extracting(rung -> rung.id())
                .containsExactly("tingkat-3");
    }
}
