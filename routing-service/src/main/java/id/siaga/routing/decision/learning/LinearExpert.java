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
    private static final int BIAS_TERM = Features.term("");
    private static final double NEGLIGIBLE = 1e-3;
    private static final int SHORTEST = 4;

    private final Table weights = new Table();
    private final Table gradients = new Table();

    @Override
    public double[] logProbabilities(Sample sample, int leads) {
        return Softmax.log(Softmax.of(scores(sample)));
    }

    private double[] scores(Sample sample) {
        double[] scores = sample.rules().clone();
        Features features = sample.features();
        double value = valueOfATerm(features);
        for (int term : features.terms()) {
            add(scores, term, value);
        }
        for (int i = 0; i < features.ruleTerms().length; i++) {
            add(scores, features.ruleTerms()[i], RULE_SCALE * features.ruleScores()[i]);
        }
        add(scores, BIAS_TERM, BIAS);
        return scores;
    }

    private void add(double[] scores, int term, double value) {
        for (int lead = 0; lead < scores.length; lead++) {
            scores[lead] += weights.get(term, lead) * value;
        }
    }

    @Override
    public void learn(Sample sample, int lead, int leads) {
        double[] errors = Softmax.of(scores(sample));
        errors[lead] -= 1;
        Features features = sample.features();
        double value = valueOfATerm(features);
        for (int term : features.terms()) {
            step(term, errors, value);
        }
        for (int i = 0; i < features.ruleTerms().length; i++) {
            step(features.ruleTerms()[i], errors, RULE_SCALE * features.ruleScores()[i]);
        }
        step(BIAS_TERM, errors, BIAS);
    }

    private void step(int term, double[] errors, double value) {
        for (int lead = 0; lead < errors.length; lead++) {
            if (Math.abs(errors[lead]) > NEGLIGIBLE) {
                double gradient = errors[lead] * value + DECAY * weights.get(term, lead);
                gradients.add(term, lead, gradient * gradient);
                weights.add(term, lead, -STEP * gradient / Math.sqrt(FIRST_GRADIENT + gradients.get(term, lead)));
            }
        }
    }

    /** Long texts must not shout. */
    private static double valueOfATerm(Features features) {
        return 1 / Math.sqrt(Math.max(SHORTEST, features.terms().length));
    }
}
