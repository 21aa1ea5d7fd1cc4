package id.siaga.routing.decision.learning;

import java.util.Arrays;

/** A number for each term and lead. Rows are made when something is first written to them. */
final class Table {
    private static final float[] EMPTY = {};

    private final float[][] rows = new float[Features.SLOTS][];

    /** The row to read; shorter than the number of leads where the newest have not been seen. */
    float[] row(int slot) {
        return rows[slot] == null ? EMPTY : rows[slot];
    }

    /** The row to write to, as long as there are leads. */
    float[] row(int slot, int leads) {
        if (rows[slot] == null) {
            rows[slot] = new float[leads];
        } else if (rows[slot].length < leads) {
            rows[slot] = Arrays.copyOf(rows[slot], leads);
        }
        return rows[slot];
    }
}
