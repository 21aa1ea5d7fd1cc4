package id.siaga.region;

import java.util.Set;

/**
 * The ladder of one kind of promise.
 *
 * @param clock response, resolution, legal, triage, task, outside or duty
 * @param unitKinds of the unit that answers; empty fits all, also a complaint nobody leads
 * @param categories ids; empty fits all, also a complaint without one
 * @param quiet hours in which its steps wait, or null; never of a response clock
 */
public record ClockLadder(
        String clock, Set<UnitKind> unitKinds, Set<String> categories, QuietHours quiet, Ladder ladder) {
    public ClockLadder {
        unitKinds = Set.copyOf(unitKinds);
        categories = Set.copyOf(categories);
    }

    boolean fits(String kindOfClock, UnitKind unitKind, String category) {
        return clock.equals(kindOfClock)
                && (unitKinds.isEmpty() || unitKind != null && unitKinds.contains(unitKind))
                && (categories.isEmpty() || category != null && categories.contains(category));
    }

    /** A category says more than a kind of unit. */
    int specificity() {
        return (categories.isEmpty() ? 0 : 2) + (unitKinds.isEmpty() ? 0 : 1);
    }

    ClockLadder scaled(Scale scale) {
        return new ClockLadder(clock, unitKinds, categories, quiet, ladder.scaled(scale));
    }
}
