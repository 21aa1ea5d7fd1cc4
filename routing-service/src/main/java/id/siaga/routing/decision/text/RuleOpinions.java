package id.siaga.routing.decision.text;

import id.siaga.region.Categories;
import id.siaga.region.Category;
import id.siaga.region.StoredQuery;
import id.siaga.routing.decision.domain.Lead;
import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Opinion.Chance;
import id.siaga.routing.decision.domain.Opinions;
import id.siaga.routing.decision.domain.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The pack's stored queries alone: what a kabupaten has on its first day. */
public final class RuleOpinions implements Opinions {
    private static final int REASONS = 2;
    private static final String MODEL = "rules";

    private final Collection<Category> categories;
    private final QueryIndex queries;
    private final double confidence;

    /** @param confidence how likely a unit must be before it is taken without asking, 0 to 1 */
    public RuleOpinions(Categories categories, double confidence) {
        this.categories = categories.all();
        this.queries = new QueryIndex(categories.queries());
        this.confidence = confidence;
    }

    @Override
    public Opinion on(Wording wording) {
        return on(read(wording));
    }

    public ReadText read(Wording wording) {
        List<String> stems = queries.stems(wording.text());
        return new ReadText(stems, queries.stems(wording.place()), queries.met(stems));
    }

    /** The categories with their default units, as a softmax over the weights of what was met. */
    public Opinion on(ReadText text) {
        Map<String, Double> scores = text.scores();
        List<Chance> chances = chances(scores);
        String likeliest = chances.stream()
                .max(Comparator.comparingDouble(Chance::probability))
                .map(chance -> chance.lead().category())
                .orElse("");
        return new Opinion(chances, confidence, reasons(text, likeliest), !scores.isEmpty(), MODEL);
    }

    /** How likely each category with its default unit is. */
    public List<Chance> chances(Map<String, Double> scores) {
        double all = categories.stream()
                .mapToDouble(category -> odds(scores, category.id()))
                .sum();
        return categories.stream()
                .map(category ->
                        new Chance(new Lead(category.id(), category.defaultUnit()), odds(scores, category.id()) / all))
                .toList();
    }

    /** The words that speak most for this category; none is part of another. */
    public List<String> reasons(ReadText text, String category) {
        List<String> strongest = text.met().stream()
                .filter(query -> query.category().equals(category))
                .sorted(Comparator.comparingDouble(StoredQuery::weight).reversed())
                .flatMap(query -> queries.wordOf(query, text.stems()).stream())
                .toList();
        List<String> words = new ArrayList<>();
        for (String word : strongest) {
            if (words.size() < REASONS && words.stream().noneMatch(taken -> queries.isPart(word, taken))) {
                words.add(word);
            }
        }
        return words.stream().map(word -> "word:" + word).toList();
    }

    private static double odds(Map<String, Double> scores, String category) {
        return Math.exp(scores.getOrDefault(category, 0.0));
    }
}
