package id.siaga.sla.domain;

import id.siaga.region.Rung;
import id.siaga.sla.domain.PastClock.Outcome;
import id.siaga.sla.domain.PastClock.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/**
 * What another ladder or another limit would have fired for a promise that is already given. People are taken to have
 * acted and acknowledged exactly when they did, and the service to have run. A step would have come when it was due by
 * the end of the promise, a reminder before it.
 *
 * @param ladders which one a promise climbs
 * @param people how many of a unit hear of a rung, which is given with those above it
 */
public record PreviewPolicy(
        Function<Promise, LadderPolicy> ladders, LimitChange limits, ToIntBiFunction<String, List<Rung>> people) {
    public Outcome of(PastClock past) {
        Promise promise = limits.of(past.promise());
        Climb climb = new Climb(ladders.apply(promise), promise, past);
        Map<Integer, Told> told = new TreeMap<>();
        climb.steps()
                .map(step -> told(climb, step))
                .forEach(more -> told.merge(more.level(), more, PreviewPolicy::sum));
        return new Outcome(promise.dueAt(), !promise.keptBy(past.ranUntil()), List.copyOf(told.values()));
    }

    public boolean leavesOpen(PastClock past) {
        return limits.leavesOpen(past.promise());
    }

    private Told told(Climb climb, Step step) {
        long firings = 1 + climb.repetitions(step);
        int listeners = people.applyAsInt(climb.promise().unit(), climb.ladder().from(step));
        return new Told(step.level(), firings, firings * listeners, null);
    }

    private static Told sum(Told one, Told other) {
        return new Told(one.level(), one.firings() + other.firings(), one.messages() + other.messages(), null);
    }

    private record Climb(LadderPolicy ladder, Promise promise, PastClock past) {
        Stream<Step> steps() {
            return Stream.iterate(ladder.first(promise), Objects::nonNull, this::above)
                    .filter(this::comes);
        }

        /** Counted, not climbed: the last level of an old promise has repeated thousands of times. */
        long repetitions(Step step) {
            Duration every = ladder.from(step).getFirst().repeatEvery();
            if (every == null) {
                return 0;
            }
            Step above = above(step);
            Instant until = Stream.of(
                            past.ranUntil().plusNanos(1),
                            above == null ? Instant.MAX : above.at(),
                            past.seenAt(step.level()))
                    .min(Instant::compareTo)
                    .orElseThrow();
            long nanos = Duration.between(step.at(), until).toNanos();
            return Math.max(0, Math.ceilDiv(nanos, every.toNanos()) - 1);
        }

        /** With all levels acknowledged a ladder repeats none. */
        private Step above(Step step) {
            return ladder.next(promise, step, Integer.MAX_VALUE, step.at());
        }

        private boolean comes(Step step) {
            return step.isReminder()
                    ? step.at().isBefore(past.ranUntil())
                    : !step.at().isAfter(past.ranUntil());
        }
    }
}
