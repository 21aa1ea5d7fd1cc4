package id.siaga.routing.decision.domain.place;

import id.siaga.region.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks for one kecamatan, added up. */
final class Score {
    /** A village is named only when it has this share of all that speaks for villages of the kecamatan. */
    private static final double CERTAIN_SHARE = 0.6;

    private final String kecamatan;
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Map<String, Double> villages = new HashMap<>();
    private double weight;

    Score(String kecamatan) {
        this.kecamatan = kecamatan;
    }

    void add(double more, List<Area> meant, String reason) {
        weight += more;
        reasons.add(reason);
        if (meant.size() == 1 && meant.getFirst().isVillage()) {
            villages.merge(meant.getFirst().code(), more, Double::sum);
        }
    }

    double weight() {
        return weight;
    }

    PlaceCandidate candidate() {
        double all = villages.values().stream().mapToDouble(Double::doubleValue).sum();
        String area = villages.entrySet().stream()
                .filter(village -> village.getValue() >= CERTAIN_SHARE * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(kecamatan);
        return new PlaceCandidate(kecamatan, area, weight, new ArrayList<>(reasons));
    }
}
