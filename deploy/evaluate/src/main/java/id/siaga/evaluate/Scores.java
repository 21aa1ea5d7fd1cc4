package id.siaga.evaluate;

import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Opinion.UnitChance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures over some rows. */
final class Scores {
    private static final int BINS = 10;
    private static final int WORST = 20;
    private static final int TOP = 3;

    private final Share top1 = new Share();
    private final Share top3 = new Share();
    private final Share category = new Share();
    private final Share sure = new Share();
    private final Share sureRight = new Share();
    private final Share assigned = new Share();
    private final Share assignedRight = new Share();
    private final Share[] right = new Share[BINS];
    private final double[] promised = new double[BINS];
    private final Map<String, Integer> confusions = new HashMap<>();

    Scores() {
        for (int bin = 0; bin < BINS; bin++) {
            right[bin] = new Share();
        }
    }

    void unit(Opinion opinion, String label) {
        List<UnitChance> units = opinion.units();
        UnitChance best = units.getFirst();
        boolean hit = best.unit().equals(label);
        top1.count(hit);
        top3.count(units.stream().limit(TOP).anyMatch(chance -> chance.unit().equals(label)));
        boolean isSure = best.probability() >= opinion.confidence();
        sure.count(isSure);
        if (isSure) {
            sureRight.count(hit);
        }
        int bin = Math.min(BINS - 1, (int) (best.probability() * BINS));
        right[bin].count(hit);
        promised[bin] += best.probability();
        if (!hit) {
            confusions.merge(label + " -> " + best.unit(), 1, Integer::sum);
        }
    }

    void category(Opinion opinion, String label) {
        if (!label.isEmpty()) {
            category.count(opinion.category().filter(label::equals).isPresent());
        }
    }

    /** @param unit the class of the unit the service would have assigned, null when it would have asked a person */
    void decided(String unit, String label) {
        assigned.count(unit != null);
        if (unit != null) {
            assignedRight.count(unit.equals(label));
        }
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rows", top1.of());
        figures.put("unitTop1", top1.value());
        figures.put("unitTop3", top3.value());
        figures.put("category", category.value());
        figures.put("sureOfTheClass", sure.value());
        figures.put("sureAndRight", sureRight.value());
        figures.put("assigned", assigned.value());
        figures.put("assignedAndRight", assignedRight.value());
        figures.put("calibration", calibration());
        figures.put("worstConfusions", worst());
        return figures;
    }

    /** Of so many answers with about one probability: which share was promised to be right, and which was. */
    record Bin(long rows, double said, double was) {}

    private List<Bin> calibration() {
        List<Bin> table = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (right[bin].of() > 0) {
                long rows = right[bin].of();
                table.add(new Bin(rows, Share.rounded(promised[bin] / rows), right[bin].value()));
            }
        }
        return table;
    }

    private Map<String, Integer> worst() {
        Map<String, Integer> worst = new LinkedHashMap<>();
        confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORST)
                .forEach(confusion -> worst.put(confusion.getKey(), confusion.getValue()));
        return worst;
    }
}
