package id.siaga.sla.domain;

import java.time.Instant;
import java.util.List;

/**
 * A response promise as it went.
 *
 * @param ranUntil when it ended, or the database's clock while it runs
 * @param told what had fired by then and was not withdrawn, one entry a level
 */
public record PastClock(Promise promise, Instant ranUntil, List<Told> told) {
    public PastClock {
        told = List.copyOf(told);
    }

    /**
     * What one level came to.
     *
     * @param level 0 for the reminders
     * @param firings with the repetitions
     * @param messages one for each person of each firing
     * @param seenAt when somebody first acknowledged it, or null
     */
    public record Told(int level, long firings, long messages, Instant seenAt) {}

    public Outcome outcome() {
        return new Outcome(promise.dueAt(), !promise.keptBy(ranUntil), told);
    }

    /** When somebody first acknowledged this level or a higher one: from then on it does not repeat. */
    Instant seenAt(int level) {
        return told.stream()
                .filter(each -> each.level() >= level && each.seenAt() != null)
                .map(Told::seenAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** How a promise ends up, as it was or as it would have been. */
    public record Outcome(Instant dueAt, boolean overdue, List<Told> told) {
        public Outcome {
            told = List.copyOf(told);
        }

        /** The highest level that was reached; 0 for none. */
        public int level() {
            return told.stream().mapToInt(Told::level).max().orElse(0);
        }

        public long firings() {
            return told.stream().mapToLong(Told::firings).sum();
        }

        public long firings(int level) {
            return told.stream()
                    .filter(each -> each.level() == level)
                    .mapToLong(Told::firings)
                    .sum();
        }

        public long messages() {
            return told.stream().mapToLong(Told::messages).sum();
        }
    }
}
