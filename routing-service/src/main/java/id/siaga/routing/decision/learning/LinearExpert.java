package id.siaga.routing.decision.learning;

/**
 * Softmax regression on top of the rules, by stochastic gradient with AdaGrad's steps (Duchi et al. 2011): starts as the
 * rules and moves away where people decided otherwise.
 */
final class LinearExpert implements Expert {
    private static final double STEP = 0.6;
    private static final double FIRST_GRADIENT = 0.1;
    private static final double DECAY = 1e-5;
    private static final double RULE_SCALE = 0.2;
    private static final double BIAS = 0.3;
    private static final double NEGLIGIBLE = 1e-3;
    private static final int SHORTEST = 4;

    private final Table weights = new Table();
    private final Table gradients = new Table();
    private final Table biases = new Table();
    private final Table biasGradients = new Table();

    @Override
    public double[] logProbabilities(Sample sample, int leads) {
        return Softmax.log(Softmax.of(scores(sample, leads)));
    }

    private double[] scores(Sample sample, int leads) {
        double[] scores = sample.rules().clone();
        Features features = sample.features();
        double value = valueOfATerm(features);
        for (int slot : features.slots()) {
            add(scores, weights.row(slot), value);
        }
        for (int i = 0; i < features.ruleSlots().length; i++) {
            add(scores, weights.row(features.ruleSlots()[i]), RULE_SCALE * features.ruleScores()[i]);
        }
        add(scores, biases.row(0), BIAS);
        return scores;
    }

    private static void add(double[] scores, float[] row, double value) {
        for (int lead = 0; lead < row.length; lead++) {
            scores[lead] += row[lead] * value;
        }
    }

    @Override
    public void learn(Sample sample, int lead, int leads) {
        double[] errors = Softmax.of(scores(sample, leads));
        errors[lead] -= 1;
        Features features = sample.features();
        double value = valueOfATerm(features);
        for (int slot : features.slots()) {
            step(weights.row(slot, leads), gradients.row(slot, leads), errors, value);
        }
        for (int i = 0; i < features.ruleSlots().length; i++) {
            int slot = features.ruleSlots()[i];
            double score = RULE_SCALE * features.ruleScores()[i];
            step(weights.row(slot, leads), gradients.row(slot, leads), errors, score);
        }
        step(biases.row(0, leads), biasGradients.row(0, leads), errors, BIAS);
    }

    private static void step(float[] weights, float[] gradients, double[] errors, double value) {
        for (int lead = 0; lead < errors.length; lead++) {
            if (Math.abs(errors[lead]) > NEGLIGIBLE) {
                double gradient = errors[lead] * value + DECAY * weights[lead];
                gradients[lead] += (float) (gradient * gradient);
                weights[lead] -= (float) (STEP * gradient / Math.sqrt(FIRST_GRADIENT + gradients[lead]));
            }
        }
    }

    /** Long texts must not shout. */
    private static double valueOfATerm(Features features) {
        return 1 / Math.sqrt(Math.max(SHORTEST, features.slots().length));
    }
}
