package id.siaga.routing.decision.learning;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * How likely a unit must be before it is taken without asking: the lowest probability above which the predictions of
 * the past were right often enough. Looks only at predictions made before their complaint was learned.
 */
final class Trust {
    /** Right in this share of what is taken; above the promised 92 %: the best of many thresholds flatters, and the future is not the past. */
    private static final double TARGET = 0.935;

    private static final int REMEMBERED = 2000;
    private static final int NEEDED = 100;
    private static final int LEAST_TAKEN = 50;
    private static final int RECHECK = 25;

    private record Prediction(double probability, boolean right) {}

    private final Deque<Prediction> past = new ArrayDeque<>();
    private double threshold;
    private int unchecked;

    /** @param first the pack's confidence, until enough has been seen */
    Trust(double first) {
        this.threshold = first;
    }

    double threshold() {
        return threshold;
    }

    void remember(double probability, boolean right) {
        past.addLast(new Prediction(probability, right));
        if (past.size() > REMEMBERED) {
            past.removeFirst();
        }
        if (++unchecked >= RECHECK && past.size() >= NEEDED) {
            unchecked = 0;
            threshold = lowest();
        }
    }

    private double lowest() {
        List<Prediction> surest = past.stream()
                .sorted(Comparator.comparingDouble(Prediction::probability).reversed())
                .toList();
        double lowest = 1;
        int right = 0;
        for (int taken = 1; taken <= surest.size(); taken++) {
            Prediction prediction = surest.get(taken - 1);
            right += prediction.right() ? 1 : 0;
            boolean lastOfEquals = taken == surest.size() || surest.get(taken).probability() < prediction.probability();
            if (lastOfEquals && taken >= LEAST_TAKEN && right >= TARGET * taken) {
                lowest = prediction.probability();
            }
        }
        return lowest;
    }
}
