package id.siaga.routing.decision.learning;

import java.util.Arrays;

/**
 * Naive Bayes: how much more often each term came with a lead than on the whole. Quick to remember names of people,
 * streets and buildings; a term seen rarely says little.
 */
final class CountExpert implements Expert {
    /** As many imagined complaints with the overall frequency as are added to each lead. */
    private static final double IMAGINED = 4;

    private final Table counts = new Table();
    private double[] complaints = {};
    private double all;

    @Override
    public double[] logProbabilities(Sample sample, int leads) {
        double[] scores = new double[leads];
        int[] slots = sample.features().slots();
        for (int slot : slots) {
            add(scores, counts.row(slot));
        }
        double scale = 1 / Math.sqrt(Math.max(1, slots.length));
        return Softmax.log(
                Softmax.of(Arrays.stream(scores).map(score -> score * scale).toArray()));
    }

    private void add(double[] scores, float[] row) {
        double total = 0;
        for (float count : row) {
            total += count;
        }
        if (total == 0) {
            return;
        }
        double overall = total / all;
        for (int lead = 0; lead < scores.length; lead++) {
            double with = lead < row.length ? row[lead] : 0;
            double of = lead < complaints.length ? complaints[lead] : 0;
            scores[lead] += Math.log((with + IMAGINED * overall) / ((of + IMAGINED) * overall));
        }
    }

    @Override
    public void learn(Sample sample, int lead, int leads) {
        complaints = Arrays.copyOf(complaints, leads);
        complaints[lead]++;
        all++;
        for (int slot : sample.features().slots()) {
            counts.row(slot, leads)[lead]++;
        }
    }
}
