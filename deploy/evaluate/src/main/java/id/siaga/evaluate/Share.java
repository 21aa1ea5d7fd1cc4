package id.siaga.evaluate;

import java.util.Locale;

/** How many of how many. */
final class Share {
    private long of;
    private long hits;

    void count(boolean hit) {
        of++;
        hits += hit ? 1 : 0;
    }

    long of() {
        return of;
    }

    /** Four digits after the point; 0 of nothing is 0. */
    double value() {
        return rounded(of == 0 ? 0 : (double) hits / of);
    }

    static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
    }
}
