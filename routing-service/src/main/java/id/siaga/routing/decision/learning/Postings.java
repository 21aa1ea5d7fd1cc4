package id.siaga.routing.decision.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Which complaints have which words, and the most similar ones by BM25 (Robertson and Zaragoza 2009; every word counted
 * once). Ours because it learns with every complaint: a Lucene index answered in 2 ms at 6,000 complaints, most of it
 * spent opening the segment of the newest, this in 0.1 ms.
 */
final class Postings {
    private static final double LENGTH_MATTERS = 0.75;
    private static final double SATURATION = 1.2;
    /** Words in more than this share of all complaints tell none apart and cost the most time. */
    private static final double TOO_COMMON = 0.1;

    private static final int COMMON_AT_LEAST = 50;

    private final int[][] postings = new int[Features.SLOTS][];
    private final int[] frequencies = new int[Features.SLOTS];
    private int[] lengths = new int[1024];
    private int complaints;
    private long words;

    record Similar(int complaint, double score) {}

    int size() {
        return complaints;
    }

    void add(Features features) {
        if (complaints == lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * complaints);
        }
        for (int i = 0; i < features.words(); i++) {
            append(features.slots()[i]);
        }
        lengths[complaints++] = features.words();
        words += features.words();
    }

    private void append(int slot) {
        if (postings[slot] == null) {
            postings[slot] = new int[2];
        } else if (postings[slot].length == frequencies[slot]) {
            postings[slot] = Arrays.copyOf(postings[slot], frequencies[slot] + (frequencies[slot] >> 1) + 1);
        }
        postings[slot][frequencies[slot]++] = complaints;
    }

    /** The {@code limit} most similar complaints, the most similar first, of equals the newer. */
    List<Similar> similar(Features features, int limit) {
        float[] scores = new float[complaints];
        for (int i = 0; i < features.words(); i++) {
            score(features.slots()[i], scores);
        }
        PriorityQueue<Similar> best =
                new PriorityQueue<>(Comparator.comparingDouble(Similar::score).thenComparingInt(Similar::complaint));
        for (int complaint = 0; complaint < complaints; complaint++) {
            if (scores[complaint] > 0
                    && (best.size() < limit || scores[complaint] >= best.peek().score())) {
                best.add(new Similar(complaint, scores[complaint]));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return IntStream.range(0, best.size())
                .mapToObj(ignored -> best.remove())
                .toList()
                .reversed();
    }

    private void score(int slot, float[] scores) {
        int frequency = frequencies[slot];
        if (frequency == 0 || frequency > Math.max(COMMON_AT_LEAST, TOO_COMMON * complaints)) {
            return;
        }
        double rarity = Math.log(1 + (complaints - frequency + 0.5) / (frequency + 0.5));
        double usual = (double) words / complaints;
        for (int i = 0; i < frequency; i++) {
            int complaint = postings[slot][i];
            double length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * lengths[complaint] / usual;
            scores[complaint] += (float) (rarity * (SATURATION + 1) / (1 + SATURATION * length));
        }
    }
}
