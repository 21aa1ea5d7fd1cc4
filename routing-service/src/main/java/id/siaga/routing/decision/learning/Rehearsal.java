package id.siaga.routing.decision.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How the model and the rules would have decided the last weeks, each complaint before it was learned. */
final class Rehearsal {
    static final Duration WEEKS = Duration.ofDays(28);
    /** Fewer prove nothing. */
    private static final int NEEDED = 50;

    private record Trial(Instant at, boolean modelRight, boolean rulesRight) {
        /** 1 when only the model was right, -1 when only the rules were. */
        int lead() {
            return (modelRight ? 1 : 0) - (rulesRight ? 1 : 0);
        }
    }

    private final Deque<Trial> trials = new ArrayDeque<>();
    private int lead;

    void remember(Instant at, boolean modelRight, boolean rulesRight) {
        Trial trial = new Trial(at, modelRight, rulesRight);
        trials.addLast(trial);
        lead += trial.lead();
        while (trials.getFirst().at().isBefore(at.minus(WEEKS))) {
            lead -= trials.removeFirst().lead();
        }
    }

    int size() {
        return trials.size();
    }

    /** Enough was seen, and the model was right at least as often as the rules. */
    boolean isPassed() {
        return trials.size() >= NEEDED && lead >= 0;
    }
}
