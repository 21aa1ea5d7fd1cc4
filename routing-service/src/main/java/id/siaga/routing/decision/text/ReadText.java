package id.siaga.routing.decision.text;

import id.siaga.region.StoredQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as the rules see it.
 *
 * @param stems of the message
 * @param placeStems of the place in words
 * @param met the stored queries it meets
 */
public record ReadText(List<String> stems, List<String> placeStems, List<StoredQuery> met) {
    /** The strongest query of a category counts whole, each further one half of the one before. */
    private static final double FADE = 0.5;

    public ReadText {
        stems = List.copyOf(stems);
        placeStems = List.copyOf(placeStems);
        met = List.copyOf(met);
    }

    /** What speaks for each category, in natural logarithms of odds; categories nothing speaks for are absent. */
    public Map<String, Double> scores() {
        Map<String, List<Double>> weights = new HashMap<>();
        met.forEach(query -> weights.computeIfAbsent(query.category(), ignored -> new ArrayList<>())
                .add(query.weight()));
        Map<String, Double> scores = new HashMap<>();
        weights.forEach((category, found) -> scores.put(category, faded(found)));
        return scores;
    }

    private static double faded(List<Double> weights) {
        weights.sort(Comparator.reverseOrder());
        double sum = 0;
        double share = 1;
        for (double weight : weights) {
            sum += share * weight;
            share *= FADE;
        }
        return sum;
    }
}
