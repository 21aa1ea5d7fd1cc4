package id.siaga.sla.domain;

import static id.siaga.sla.domain.Examples.DUE;
import static id.siaga.sla.domain.Examples.LADDER;
import static id.siaga.sla.domain.Examples.START;
import static id.siaga.sla.domain.Examples.promise;
import static id.siaga.sla.domain.Examples.promiseFrom;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.Ladder;
import id.siaga.region.ResponseLimits;
import id.siaga.region.Rung;
import id.siaga.sla.domain.PastClock.Outcome;
import id.siaga.sla.domain.PastClock.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewPolicyTest {
    private static final ResponseLimits LIMITS = new ResponseLimits(
            Map.of("P1", Duration.ofMinutes(30), "P2", Duration.ofHours(1), "P3", Duration.ofHours(2)));
    private static final LadderPolicy ONE_LEVEL = new LadderPolicy(
            new Ladder(
                    List.of(),
                    List.of(new Rung("camat", 1, null, Duration.ZERO, List.of("head"), Duration.ofMinutes(10)))),
            null,
            ZoneOffset.UTC);

    @ParameterizedTest(name = "answered after {0}: {1} reminders, {2} firings of level 1, {3} of level 2, overdue: {4}")
    @CsvSource({
        "PT1H, 0, 0, 0, false",
        "PT1H0.001S, 1, 0, 0, false",
        "PT1H59M59.999S, 2, 0, 0, false",
        "PT2H, 2, 1, 0, true",
        "PT2H29M59.999S, 2, 1, 0, true",
        "PT2H30M, 2, 2, 0, true",
        "PT3H, 2, 2, 1, true",
    })
    void shouldStandWhereTheLadderStandsAtTheAnswer(
            Duration answered, long reminders, long first, long second, boolean overdue) {
        // When
        Outcome outcome = same(LADDER).of(past(promise(), START.plus(answered)));

        // Then
        assertThat(IntStream.rangeClosed(0, 3).mapToObj(outcome::firings))
                .containsExactly(reminders, first, second, 0L);
        assertThat(outcome.overdue()).isEqualTo(overdue);
    }

    @Test
    void shouldFireWhatTheEngineFires() {
        Random random = new Random(5);
        for (int trial = 0; trial < 2_000; trial++) {
            // Given a promise that ended at some time, and a level that somebody saw at some time
            Promise promise = promiseFrom(1 + random.nextInt(4));
            Instant end = START.plusSeconds(60L * random.nextInt(12 * 60));
            Told seen = new Told(1 + random.nextInt(3), 1, 1, START.plusSeconds(30L + 60L * random.nextInt(12 * 60)));

            // When
            Outcome outcome = same(LADDER).of(new PastClock(promise, end, List.of(seen)));

            // Then
            assertThat(counts(outcome)).isEqualTo(climbed(promise, end, seen));
        }
    }

    @Test
    void shouldCountTheRepetitionsOfAYearWithoutClimbingThem() {
        // When
        Outcome outcome = same(LADDER).of(past(promise(), DUE.plus(Duration.ofDays(365))));

        // Then from the third level at two hours on, every half hour
        assertThat(outcome.firings(3)).isEqualTo(1 + (365 * 24 - 2) * 2);
    }

    @Test
    void shouldCountOneMessageForEachPersonOfEachFiring() {
        // Given three people on every level and one for a reminder
        PreviewPolicy policy = new PreviewPolicy(
                promise -> LADDER,
                new LimitChange(LIMITS, Map.of()),
                (unit, rungs) -> rungs.getFirst().level() == 0 ? 1 : 3);

        // When
        Outcome outcome = policy.of(past(promise(), DUE.plus(Duration.ofMinutes(30))));

        // Then
        assertThat(outcome.messages()).isEqualTo(2 + 2 * 3);
    }

    @Test
    void shouldMoveTheDeadlineOfThePriorityWhoseLimitChanges() {
        // Given
        PreviewPolicy policy = policy(ONE_LEVEL, Map.of("P3", Duration.ofHours(1)));
        Promise urgent = promised("a-2", START.plus(Duration.ofMinutes(30)));

        // Then
        assertThat(policy.of(past(promise(), START.plus(Duration.ofMinutes(70)))))
                .returns(START.plus(Duration.ofHours(1)), Outcome::dueAt)
                .returns(true, Outcome::overdue)
                .returns(2L, outcome -> outcome.firings(1));
        assertThat(policy.of(past(urgent, START.plus(Duration.ofMinutes(29)))))
                .returns(urgent.dueAt(), Outcome::dueAt)
                .returns(false, Outcome::overdue);
    }

    @Test
    void shouldLeaveALimitThatNoPriorityHasAndSaySo() {
        // Given a promise of four hours, as it was before
        Promise former = promised("a-3", START.plus(Duration.ofHours(4)));
        PreviewPolicy policy = policy(LADDER, Map.of("P3", Duration.ofHours(1)));

        // When
        PolicyPreview preview = PolicyPreview.of(
                policy, List.of(past(former, START.plusSeconds(60)), past(promise(), START.plusSeconds(60))));

        // Then
        assertThat(preview.limitUnknown()).isEqualTo(1);
        assertThat(policy.of(past(former, START)).dueAt()).isEqualTo(former.dueAt());
    }

    @Test
    void shouldSumUpBothSidesAndNameWhatDiffers() {
        // Given one that was told as it should be, and one that was answered before anything came
        PastClock late =
                new PastClock(promise(), DUE.plusSeconds(1), List.of(new Told(0, 2, 2, null), new Told(1, 1, 1, null)));
        PastClock quick = past(promiseFrom(2), START.plus(Duration.ofMinutes(50)));

        // When
        PolicyPreview unchanged = PolicyPreview.of(same(LADDER), List.of(late, quick));
        PolicyPreview shorter =
                PolicyPreview.of(policy(ONE_LEVEL, Map.of("P3", Duration.ofMinutes(45))), List.of(late, quick));

        // Then
        assertThat(unchanged.differing()).isEmpty();
        assertThat(unchanged.overdue()).isEqualTo(new PolicyPreview.Pair(1, 1));
        assertThat(shorter.overdue()).isEqualTo(new PolicyPreview.Pair(1, 2));
        assertThat(shorter.differing()).hasSize(2);
        assertThat(shorter.messages()).isEqualTo(new PolicyPreview.Pair(3, 9));
        assertThat(shorter.levels())
                .containsExactly(
                        new PolicyPreview.LevelCount(0, new PolicyPreview.Pair(1, 0), new PolicyPreview.Pair(2, 0)),
                        new PolicyPreview.LevelCount(1, new PolicyPreview.Pair(1, 2), new PolicyPreview.Pair(1, 9)));
    }

    private static Map<Integer, Long> counts(Outcome outcome) {
        Map<Integer, Long> counts = new TreeMap<>();
        outcome.told().forEach(told -> counts.put(told.level(), told.firings()));
        return counts;
    }

    /** Step by step, as claims, the acknowledgement and the end come to a clock. */
    private static Map<Integer, Long> climbed(Promise promise, Instant end, Told seen) {
        Map<Integer, Long> counts = new TreeMap<>();
        Clock.Running running =
                fireUntil(min(seen.seenAt(), end), Clock.Running.started(promise, LADDER, promise.startsAt()), counts);
        if (seen.seenAt().isBefore(end)) {
            running = fireUntil(end, running.acknowledged(seen.level(), LADDER), counts);
        }
        int level = running.acknowledgedLevel();
        for (Step owed = running.met(end, LADDER).pending(); owed != null; ) {
            counts.merge(owed.level(), 1L, Long::sum);
            owed = new DueStep(promise, owed, level, end, null).next(LADDER, owed.at());
        }
        return counts;
    }

    private static Clock.Running fireUntil(Instant end, Clock.Running clock, Map<Integer, Long> counts) {
        Clock.Running running = clock;
        while (running.pending() != null && running.pending().at().isBefore(end)) {
            Step fired = running.pending();
            counts.merge(fired.level(), 1L, Long::sum);
            Step next = LADDER.next(running.promise(), fired, running.acknowledgedLevel(), fired.at());
            running = new Clock.Running(running.promise(), next, running.acknowledgedLevel());
        }
        return running;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static PreviewPolicy same(LadderPolicy ladder) {
        return policy(ladder, Map.of());
    }

    private static PreviewPolicy policy(LadderPolicy ladder, Map<String, Duration> limits) {
        return new PreviewPolicy(promise -> ladder, new LimitChange(LIMITS, limits), (unit, rungs) -> 1);
    }

    private static Promise promised(String complaint, Instant dueAt) {
        return Promise.given(
                new Promise.Key(complaint, ClockKind.RESPONSE, "", START),
                dueAt,
                new Promise.Terms("1", null, 1),
                new Matter(null, "pengaduan", null));
    }

    private static PastClock past(Promise promise, Instant ranUntil) {
        return new PastClock(promise, ranUntil, List.of());
    }
}
