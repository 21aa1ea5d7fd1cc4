package id.siaga.routing.decision.learning;

import java.util.Arrays;

/** How often each term came with each lead. A row holds only the leads it has met, each with its count in one number. */
final class Counts {
    private static final int COUNT_BITS = 20;
    private static final int MOST = (1 << COUNT_BITS) - 1;
    private static final int[] NONE = {};

    private final int[][] rows = new int[Features.SLOTS][];

    /** The leads a term has met, to be taken apart by {@link #lead} and {@link #count}. */
    int[] row(int term) {
        int[] row = rows[Features.slot(term)];
        return row == null ? NONE : row;
    }

    static int lead(int entry) {
        return entry >>> COUNT_BITS;
    }

    static int count(int entry) {
        return entry & MOST;
    }

    void add(int term, int lead) {
        int[] row = row(term);
        for (int i = 0; i < row.length; i++) {
            if (lead(row[i]) == lead) {
                row[i] += count(row[i]) < MOST ? 1 : 0;
                return;
            }
        }
        int[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = lead << COUNT_BITS | 1;
        rows[Features.slot(term)] = longer;
    }
}
