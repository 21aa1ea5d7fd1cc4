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
        int known = 0;
        for (int term : terms) {
            known += add(scores, counts.row(term)) ? 1 : 0;
        }
        double scale = 1 / Math.sqrt(Math.max(1, terms.length));
        for (int lead = 0; lead < leads; lead++) {
            double of = lead < complaints.length ? complaints[lead] : 0;
            scores[lead] = scale * (scores[lead] + known * Math.log(IMAGINED / (of + IMAGINED)));
        }
        return Softmax.log(Softmax.of(scores));
    }

    /** What those leads gain that the term has come with; what all lose alike for it is left to the end. */
    private boolean add(double[] scores, int[] row) {
        double total = Arrays.stream(row).map(Counts::count).sum();
        double imagined = IMAGINED * total / all;
        for (int entry : row) {
            scores[Counts.lead(entry)] += Math.log(1 + Counts.count(entry) / imagined);
        }
        return total > 0;
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
