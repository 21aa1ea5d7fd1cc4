package id.siaga.sla.api;

import id.siaga.sla.domain.PastClock.Outcome;
import id.siaga.sla.domain.PolicyPreview;
import id.siaga.sla.domain.PolicyPreview.Comparison;
import id.siaga.sla.domain.PolicyPreview.LevelCount;
import id.siaga.sla.domain.PolicyPreview.Pair;
import java.time.Instant;
import java.util.List;

/**
 * A tried policy as REST shows it; level 0 are the reminders.
 *
 * @param complaints so many response clocks were looked at, from {@code oldest} to {@code newest} by their start
 * @param messages one for each person of each firing
 * @param limitUnknown so many clocks kept their own limit: nobody can say which priority they had
 * @param differing so many would have gone differently; {@code differences} are the newest of them
 */
public record PreviewView(
        int complaints,
        Instant oldest,
        Instant newest,
        Pair overdue,
        Pair messages,
        List<LevelCount> levels,
        long limitUnknown,
        int differing,
        List<DifferenceView> differences) {
    private static final int SHOWN = 50;

    /** @param ranUntil when it was answered or ended; for a running clock the moment of this preview */
    public record DifferenceView(
            String complaint, Instant startsAt, Instant ranUntil, OutcomeView actual, OutcomeView preview) {
        static DifferenceView of(Comparison comparison) {
            return new DifferenceView(
                    comparison.past().promise().complaint(),
                    comparison.past().promise().startsAt(),
                    comparison.past().ranUntil(),
                    OutcomeView.of(comparison.actual()),
                    OutcomeView.of(comparison.preview()));
        }
    }

    /** @param level the highest one reached */
    public record OutcomeView(Instant dueAt, boolean overdue, int level, long firings, long messages) {
        static OutcomeView of(Outcome outcome) {
            return new OutcomeView(
                    outcome.dueAt(), outcome.overdue(), outcome.level(), outcome.firings(), outcome.messages());
        }
    }

    static PreviewView of(PolicyPreview preview) {
        List<Comparison> all = preview.comparisons();
        List<Comparison> differing = preview.differing();
        return new PreviewView(
                all.size(),
                all.isEmpty() ? null : startOf(all.getLast()),
                all.isEmpty() ? null : startOf(all.getFirst()),
                preview.overdue(),
                preview.messages(),
                preview.levels(),
                preview.limitUnknown(),
                differing.size(),
                differing.stream().limit(SHOWN).map(DifferenceView::of).toList());
    }

    private static Instant startOf(Comparison comparison) {
        return comparison.past().promise().startsAt();
    }
}
