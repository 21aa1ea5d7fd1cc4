package id.siaga.routing.decision.learning;

/**
 * A complaint as the experts see it.
 *
 * @param rules natural logarithm of each lead's probability by the rules alone
 */
record Sample(Features features, double[] rules) {}
