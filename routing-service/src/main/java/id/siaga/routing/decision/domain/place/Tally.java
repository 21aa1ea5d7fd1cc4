package id.siaga.routing.decision.domain.place;

import id.siaga.region.Area;
import id.siaga.region.Areas;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what speaks for each kecamatan. Names of several kecamatan come last: by then the others tell which is meant. */
final class Tally {
    /** A kecamatan is meant more often than a village of the same name in another kecamatan. */
    private static final double KECAMATAN_TO_VILLAGE = 1.5;

    private final Areas areas;
    private final Map<String, Score> scores = new LinkedHashMap<>();

    Tally(Areas areas) {
        this.areas = areas;
    }

    void point(Area village, double weight, String clue) {
        score(kecamatan(village)).add(weight, List.of(village), clue + ":" + village.code());
    }

    /** @param near the kecamatan that is likely before a word was said; null when none is */
    void names(List<Mention> mentions, String near) {
        List<Mention> once = once(mentions);
        once.stream().filter(mention -> byKecamatan(mention).size() == 1).forEach(this::certain);
        once.stream().filter(mention -> byKecamatan(mention).size() > 1).forEach(mention -> namesakes(mention, near));
    }

    List<PlaceCandidate> candidates() {
        return scores.values().stream()
                .map(Score::candidate)
                .sorted(Comparator.comparingDouble(PlaceCandidate::weight)
                        .reversed()
                        .thenComparing(PlaceCandidate::kecamatan))
                .toList();
    }

    /** Who repeats a name does not prove it; its weightiest mention counts. */
    private static List<Mention> once(List<Mention> mentions) {
        Map<List<Area>, Mention> weightiest = new LinkedHashMap<>();
        mentions.forEach(mention -> weightiest.merge(
                mention.areas(), mention, (one, other) -> one.weight() >= other.weight() ? one : other));
        return List.copyOf(weightiest.values());
    }

    private void certain(Mention mention) {
        byKecamatan(mention).forEach((kecamatan, meant) -> add(kecamatan, meant, mention, mention.weight()));
    }

    private void namesakes(Mention mention, String near) {
        Map<String, List<Area>> meanings = byKecamatan(mention);
        Map<String, Double> shares = new TreeMap<>();
        meanings.forEach((kecamatan, meant) -> shares.put(kecamatan, support(kecamatan, near)));
        if (shares.values().stream().allMatch(support -> support == 0)) {
            meanings.forEach((kecamatan, meant) -> shares.put(kecamatan, before(meant)));
        }
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.forEach((kecamatan, share) -> {
            if (share > 0) {
                add(kecamatan, meanings.get(kecamatan), mention, mention.weight() * share / all);
            }
        });
    }

    private double support(String kecamatan, String near) {
        Score score = scores.get(kecamatan);
        return (score == null ? 0 : score.weight()) + (kecamatan.equals(near) ? PlaceFinder.ACCOUNT : 0);
    }

    private static double before(List<Area> meant) {
        return meant.stream().anyMatch(Area::isKecamatan) ? KECAMATAN_TO_VILLAGE : 1;
    }

    private void add(String kecamatan, List<Area> meant, Mention mention, double weight) {
        String landmark = mention.name().landmark();
        String place = meant.size() == 1 ? meant.getFirst().code() : kecamatan;
        score(kecamatan).add(weight, meant, landmark == null ? "place:" + place : "landmark:" + landmark);
    }

    private Map<String, List<Area>> byKecamatan(Mention mention) {
        return mention.areas().stream()
                .collect(Collectors.groupingBy(this::kecamatan, TreeMap::new, Collectors.toList()));
    }

    private String kecamatan(Area area) {
        return areas.kecamatanOf(area.code()).map(Area::code).orElseThrow();
    }

    private Score score(String kecamatan) {
        return scores.computeIfAbsent(kecamatan, Score::new);
    }
}
