package id.siaga.routing.decision.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Weighs the rules and the experts: the probabilities are multiplied, each raised to a weight that is corrected after
 * every complaint. Because the weights are fitted to predictions made before learning, the mixture knows how sure it
 * may be.
 */
final class Mixture {
    private static final double STEP = 0.05;

    private final List<Expert> experts;
    private final double[] weights;
    private final double[] gradients;

    /** @param weights to begin with: the rules first, then the experts */
    Mixture(List<Expert> experts, double... weights) {
        this.experts = experts;
        this.weights = weights.clone();
        this.gradients = new double[weights.length];
        Arrays.fill(gradients, 1);
    }

    double[] probabilities(Sample sample, int leads) {
        return mixed(opinions(sample, leads), leads);
    }

    /** @return the probabilities before this complaint was learned */
    double[] learn(Sample sample, int lead, int leads) {
        double[][] opinions = opinions(sample, leads);
        double[] before = mixed(opinions, leads);
        double[] errors = before.clone();
        errors[lead] -= 1;
        for (int i = 0; i < weights.length; i++) {
            double gradient = dot(errors, opinions[i]);
            gradients[i] += gradient * gradient;
            weights[i] = Math.max(0, weights[i] - STEP * gradient / Math.sqrt(gradients[i]));
        }
        experts.forEach(expert -> expert.learn(sample, lead, leads));
        return before;
    }

    private double[][] opinions(Sample sample, int leads) {
        double[][] opinions = new double[weights.length][];
        opinions[0] = sample.rules();
        for (int i = 1; i < weights.length; i++) {
            opinions[i] = experts.get(i - 1).logProbabilities(sample, leads);
        }
        return opinions;
    }

    private double[] mixed(double[][] opinions, int leads) {
        double[] scores = new double[leads];
        for (int lead = 0; lead < leads; lead++) {
            for (int i = 0; i < weights.length; i++) {
                scores[lead] += weights[i] * opinions[i][lead];
            }
        }
        return Softmax.of(scores);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
