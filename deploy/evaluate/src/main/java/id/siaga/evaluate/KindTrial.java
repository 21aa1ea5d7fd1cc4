package id.siaga.evaluate;

import id.siaga.routing.decision.text.ReadNature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Complaint or not, over rows with a column {@code kind}. */
final class KindTrial {
    private static final Set<String> COMPLAINT = Set.of("keluhan", "pengaduan", "darurat");

    private final ReadNature readNature = new ReadNature();
    private final LabelledRows rows;

    KindTrial(LabelledRows rows) {
        this.rows = rows;
    }

    Map<String, Object> figures() {
        Share precision = new Share();
        Share recall = new Share();
        for (Map<String, String> row : rows.all()) {
            boolean is = COMPLAINT.contains(Labels.text(row, "kind"));
            boolean taken = readNature.of(Labels.text(row, "text")).isComplaint();
            if (taken) {
                precision.count(is);
            }
            if (is) {
                recall.count(taken);
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rows", rows.all().size());
        figures.put("complaints", recall.of());
        figures.put("precision", precision.value());
        figures.put("recall", recall.value());
        double sum = precision.value() + recall.value();
        figures.put("f1", Share.rounded(sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum));
        return figures;
    }
}
