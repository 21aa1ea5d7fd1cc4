package id.siaga.routing.decision.learning;

import id.siaga.routing.decision.domain.Corrections;
import id.siaga.routing.decision.learning.Postings.Similar;
import java.util.Arrays;
import java.util.List;

/** What was decided for the most similar complaints: the more similar and the more recent, the more it counts. */
final class NeighbourExpert implements Expert {
    private static final int NEIGHBOURS = 12;
    private static final int SHARPNESS = 3;
    /** After so many further complaints a neighbour counts a third. */
    private static final double MEMORY = 3000;

    private final Postings postings = new Postings(Corrections.REMEMBERED);
    private final int[] decided = new int[Corrections.REMEMBERED];
    private int learned;
    private double[] complaints = {};

    @Override
    public double[] logProbabilities(Sample sample, int leads) {
        double[] votes = usual(leads);
        List<Similar> similar = postings.similar(sample.features(), NEIGHBOURS);
        double sum = 1;
        for (Similar neighbour : similar) {
            double closeness = neighbour.score() / similar.getFirst().score();
            double age = (learned - neighbour.complaint()) / MEMORY;
            double weight = Math.pow(closeness, SHARPNESS) * Math.exp(-age);
            votes[decided[place(neighbour.complaint())]] += weight;
            sum += weight;
        }
        double total = sum;
        return Softmax.log(Arrays.stream(votes).map(vote -> vote / total).toArray());
    }

    /** Without neighbours: how often each lead was right lately. */
    private double[] usual(int leads) {
        double[] usual = Arrays.copyOf(complaints, leads);
        for (int lead = 0; lead < leads; lead++) {
            usual[lead] = (usual[lead] + 0.5) / (postings.size() + 0.5 * leads);
        }
        return usual;
    }

    @Override
    public void learn(Sample sample, int lead, int leads) {
        int place = place(postings.add(sample.features()));
        complaints = Arrays.copyOf(complaints, leads);
        if (learned >= decided.length) {
            complaints[decided[place]]--;
        }
        complaints[lead]++;
        decided[place] = lead;
        learned++;
    }

    /** Round and round, as the postings forget. */
    private int place(int complaint) {
        return complaint % decided.length;
    }
}
