package id.siaga.routing.decision.learning;

import id.siaga.routing.decision.learning.Postings.Similar;
import java.util.Arrays;
import java.util.List;

/** What was decided for the most similar complaints: the more similar and the more recent, the more it counts. */
final class NeighbourExpert implements Expert {
    private static final int NEIGHBOURS = 12;
    private static final int SHARPNESS = 3;
    /** After so many further complaints a neighbour counts a third. */
    private static final double MEMORY = 3000;

    private final Postings postings = new Postings();
    private int[] decided = new int[1024];
    private double[] complaints = {};

    @Override
    public double[] logProbabilities(Sample sample, int leads) {
        double[] votes = usual(leads);
        List<Similar> similar = postings.similar(sample.features(), NEIGHBOURS);
        double sum = 1;
        for (Similar neighbour : similar) {
            double closeness = neighbour.score() / similar.getFirst().score();
            double age = (postings.size() - neighbour.complaint()) / MEMORY;
            double weight = Math.pow(closeness, SHARPNESS) * Math.exp(-age);
            votes[decided[neighbour.complaint()]] += weight;
            sum += weight;
        }
        double total = sum;
        return Softmax.log(Arrays.stream(votes).map(vote -> vote / total).toArray());
    }

    /** Without neighbours: how often each lead was right so far. */
    private double[] usual(int leads) {
        double[] usual = Arrays.copyOf(complaints, leads);
        for (int lead = 0; lead < leads; lead++) {
            usual[lead] = (usual[lead] + 0.5) / (postings.size() + 0.5 * leads);
        }
        return usual;
    }

    @Override
    public void learn(Sample sample, int lead, int leads) {
        int complaint = postings.size();
        if (complaint == decided.length) {
            decided = Arrays.copyOf(decided, 2 * complaint);
        }
        decided[complaint] = lead;
        complaints = Arrays.copyOf(complaints, leads);
        complaints[lead]++;
        postings.add(sample.features());
    }
}
