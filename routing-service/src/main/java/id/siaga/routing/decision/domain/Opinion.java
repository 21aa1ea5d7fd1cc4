package id.siaga.routing.decision.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely each lead is, as far as the words tell.
 *
 * @param chances add up to 1
 * @param confidence how likely a unit must be before it is taken without asking, 0 to 1
 * @param reasons codes such as {@code word:jalan berlubang} for the likeliest lead
 * @param informed whether the text said anything about the matter at all
 * @param model what said so: {@code rules}, or the name of a learned model
 */
public record Opinion(List<Chance> chances, double confidence, List<String> reasons, boolean informed, String model) {
    public record Chance(Lead lead, double probability) {}

    public record UnitChance(String unit, double probability) {}

    public Opinion {
        chances = List.copyOf(chances);
        reasons = List.copyOf(reasons);
    }

    /** Every unit once, the likeliest first. */
    public List<UnitChance> units() {
        Map<String, Double> units = new HashMap<>();
        chances.forEach(chance -> units.merge(chance.lead().unit(), chance.probability(), Double::sum));
        return units.entrySet().stream()
                .map(unit -> new UnitChance(unit.getKey(), unit.getValue()))
                .sorted(Comparator.comparingDouble(UnitChance::probability)
                        .reversed()
                        .thenComparing(UnitChance::unit))
                .toList();
    }

    /** What it is about if this unit leads. */
    public Optional<String> categoryFor(String unit) {
        return likeliest(chances.stream()
                .filter(chance -> chance.lead().unit().equals(unit))
                .toList());
    }

    /** What it is about, whoever leads. */
    public Optional<String> category() {
        return likeliest(chances);
    }

    private static Optional<String> likeliest(List<Chance> chances) {
        Map<String, Double> categories = new HashMap<>();
        chances.forEach(chance -> categories.merge(chance.lead().category(), chance.probability(), Double::sum));
        return categories.entrySet().stream()
                .filter(category -> !category.getKey().isEmpty())
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
