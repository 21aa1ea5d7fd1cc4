package id.siaga.routing.decision.learning;

import id.siaga.routing.decision.learning.Postings.Similar;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * How similar each of many is to one text, and which are the most similar. The highest score of each block of them is
 * kept beside: most blocks hold nothing that is wanted and are never looked at again.
 */
final class Scores {
    private static final int BLOCK_BITS = 8;

    private final float[] each;
    private final float[] highest;

    Scores(int size) {
        this.each = new float[size];
        this.highest = new float[(size >> BLOCK_BITS) + 1];
    }

    /** @param more above 0 */
    void add(int one, float more) {
        each[one] += more;
        highest[one >> BLOCK_BITS] = Math.max(highest[one >> BLOCK_BITS], each[one]);
    }

    /**
     * The {@code limit} highest, the highest first, of equals the later.
     *
     * @param first the number of the first complaint
     */
    List<Similar> best(int limit, int first) {
        PriorityQueue<Similar> best =
                new PriorityQueue<>(Comparator.comparingDouble(Similar::score).thenComparingInt(Similar::complaint));
        for (int block = highest.length - 1; block >= 0; block--) {
            if (isWanted(highest[block], best, limit)) {
                pick(block, best, limit, first);
            }
        }
        return IntStream.range(0, best.size())
                .mapToObj(ignored -> best.remove())
                .toList()
                .reversed();
    }

    /** From the last to the first: an equal of what was picked is not wanted any more. */
    private void pick(int block, PriorityQueue<Similar> best, int limit, int first) {
        int begin = block << BLOCK_BITS;
        for (int one = end(block) - 1; one >= begin; one--) {
            if (isWanted(each[one], best, limit)) {
                best.add(new Similar(first + one, each[one]));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
    }

    private static boolean isWanted(float score, PriorityQueue<Similar> best, int limit) {
        return score > 0 && (best.size() < limit || score > best.peek().score());
    }

    /** All are 0 again. */
    void forget() {
        for (int block = 0; block < highest.length; block++) {
            if (highest[block] > 0) {
                Arrays.fill(each, block << BLOCK_BITS, end(block), 0);
                highest[block] = 0;
            }
        }
    }

    private int end(int block) {
        return Math.min(each.length, block + 1 << BLOCK_BITS);
    }
}
