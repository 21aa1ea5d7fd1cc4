package id.siaga.routing.decision.learning;

/** One way of learning from complaints. */
interface Expert {
    /** Natural logarithm of each lead's probability, for the {@code leads} leads known now. */
    double[] logProbabilities(Sample sample, int leads);

    void learn(Sample sample, int lead, int leads);
}
