package id.siaga.routing.decision.learning;

import java.util.Arrays;

/**
 * Naive Bayes: how much more often each term came with a lead than on the whole. Quick to remember names of people,
 * streets and buildings; a term seen rarely says little.
 */
final class CountExpert implements Expert {
    /** As many imagined complaints with the overall frequency as are added to each lead. */
    private static final double IMAGINED = 4;

    private final Counts counts = new Counts();
    private double[] complaints = {};
    private double all;

    @Override
    public double[] logProbabilities(Sample sample, int leads) {
        double[] scores = new double[leads];
        int[] terms = sample.features().terms();
        for (int term : terms) {
            add(scores, counts.of(term, leads));
        }
        double scale = 1 / Math.sqrt(Math.max(1, terms.length));
        return Softmax.log(
                Softmax.of(Arrays.stream(scores).map(score -> score * scale).toArray()));
    }

    private void add(double[] scores, int[] row) {
        double total = Arrays.stream(row).sum();
        if (total == 0) {
            return;
        }
        double overall = total / all;
        for (int lead = 0; lead < scores.length; lead++) {
            double of = lead < complaints.length ? complaints[lead] : 0;
            scores[lead] += Math.log((row[lead] + IMAGINED * overall) / ((of + IMAGINED) * overall));
        }
    }

    @Override
    public void learn(Sample sample, int lead, int leads) {
        complaints = Arrays.copyOf(complaints, leads);
        complaints[lead]++;
        all++;
        for (int term : sample.features().terms()) {
            counts.add(term, lead);
        }
    }
}
