package id.siaga.routing.decision.learning;

/**
 * A number for each term and lead, in 4 MB however many there are: each term's row begins where its hash says, and where
 * rows meet they share numbers (the hashing trick, Weinberger et al. 2009).
 */
final class Table {
    private static final int NUMBERS = 1 << 20;

    private final float[] numbers = new float[NUMBERS];

    float get(int term, int lead) {
        return numbers[place(term, lead)];
    }

    void add(int term, int lead, double more) {
        numbers[place(term, lead)] += (float) more;
    }

    private static int place(int term, int lead) {
        return (term + lead) & (NUMBERS - 1);
    }
}
