package id.siaga.sla.domain;

import id.siaga.sla.domain.PastClock.Outcome;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A policy tried on promises of the past, beside what happened.
 *
 * @param comparisons newest first
 * @param limitUnknown so many kept their own limit because nobody can say which one they would have
 */
public record PolicyPreview(List<Comparison> comparisons, long limitUnknown) {
    public PolicyPreview {
        comparisons = List.copyOf(comparisons);
    }

    public static PolicyPreview of(PreviewPolicy policy, List<PastClock> past) {
        return new PolicyPreview(
                past.stream()
                        .map(clock -> new Comparison(clock, clock.outcome(), policy.of(clock)))
                        .toList(),
                past.stream().filter(policy::leavesOpen).count());
    }

    /** One promise, as it went and as it would have gone. */
    public record Comparison(PastClock past, Outcome actual, Outcome preview) {
        /** People would have noticed: another level, another number of firings, or late where it was in time. */
        public boolean differs() {
            return actual.overdue() != preview.overdue()
                    || IntStream.rangeClosed(0, Math.max(actual.level(), preview.level()))
                            .anyMatch(level -> actual.firings(level) != preview.firings(level));
        }
    }

    /** The same figure for both. */
    public record Pair(long actual, long preview) {}

    /** @param level 0 for the reminders */
    public record LevelCount(int level, Pair complaints, Pair firings) {}

    public Pair overdue() {
        return count(Outcome::overdue);
    }

    public Pair messages() {
        return sum(Outcome::messages);
    }

    public List<LevelCount> levels() {
        int highest = comparisons.stream()
                .mapToInt(each -> Math.max(each.actual().level(), each.preview().level()))
                .max()
                .orElse(0);
        return IntStream.rangeClosed(0, highest)
                .mapToObj(level -> new LevelCount(
                        level, count(outcome -> outcome.firings(level) > 0), sum(outcome -> outcome.firings(level))))
                .toList();
    }

    public List<Comparison> differing() {
        return comparisons.stream().filter(Comparison::differs).toList();
    }

    private Pair count(Predicate<Outcome> condition) {
        return sum(outcome -> condition.test(outcome) ? 1 : 0);
    }

    private Pair sum(ToLongFunction<Outcome> figure) {
        return new Pair(
                comparisons.stream().map(Comparison::actual).mapToLong(figure).sum(),
                comparisons.stream().map(Comparison::preview).mapToLong(figure).sum());
    }
}
