package id.siaga.routing.decision.learning;

import java.util.Arrays;

/** Scores to probabilities. */
final class Softmax {
    private static final double SMALLEST = 1e-6;

    private Softmax() {}

    static double[] of(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double[] odds =
                Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        double sum = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(odd -> odd / sum).toArray();
    }

    /** No expert is ever so sure that the others cannot be heard. */
    static double[] log(double[] probabilities) {
        return Arrays.stream(probabilities)
                .map(probability -> Math.log(probability + SMALLEST))
                .toArray();
    }
}
