package id.siaga.routing.decision.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/** How the model and the rules would have decided the last weeks, each complaint before it was learned. */
final class Rehearsal {
    static final Duration WEEKS = Duration.ofDays(28);
    /** Fewer prove nothing. */
    private static final int NEEDED = 50;

    private record Trial(Instant at, boolean modelRight, boolean rulesRight) {}

    private final Deque<Trial> trials = new ArrayDeque<>();

    void remember(Instant at, boolean modelRight, boolean rulesRight) {
        trials.addLast(new Trial(at, modelRight, rulesRight));
        while (trials.getFirst().at().isBefore(at.minus(WEEKS))) {
            trials.removeFirst();
        }
    }

    /** Enough was seen, and the model was right at least as often as the rules. */
    boolean isPassed() {
        return trials.size() >= NEEDED && share(Trial::modelRight) >= share(Trial::rulesRight);
    }

    /** How often the model was right, 0 to 1; 0 when nothing was seen. */
    double right() {
        return share(Trial::modelRight);
    }

    private double share(Predicate<Trial> right) {
        return trials.isEmpty() ? 0 : (double) trials.stream().filter(right).count() / trials.size();
    }
}
