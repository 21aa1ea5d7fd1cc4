package id.siaga.evaluate;

import id.siaga.region.Areas;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How often the place was found and right, over the rows that can be judged: those whose text or address has the label
 * of the kecamatan or of the kelurahan as a whole word.
 */
final class PlaceScores {
    private final Areas areas;
    private final Share kecamatanFound = new Share();
    private final Share kecamatanRight = new Share();
    private final Share villageFound = new Share();
    private final Share villageRight = new Share();

    PlaceScores(Areas areas) {
        this.areas = areas;
    }

    /** @param area the smallest place the decision knows, null for none */
    void count(Map<String, String> row, Labels labels, String area) {
        boolean namesVillage = names(row, "kelurahan");
        Optional<String> kecamatan = labels.kecamatan(row);
        if (kecamatan.isPresent() && (namesVillage || names(row, "kecamatan"))) {
            Optional<String> found = areas.kecamatanOf(area).map(known -> known.code());
            count(found, kecamatan.get(), kecamatanFound, kecamatanRight);
        }
        Optional<String> village = labels.village(row);
        if (village.isPresent() && namesVillage) {
            Optional<String> found =
                    areas.find(area).filter(known -> known.isVillage()).map(known -> known.code());
            count(found, village.get(), villageFound, villageRight);
        }
    }

    private static void count(Optional<String> found, String label, Share all, Share right) {
        all.count(found.isPresent());
        found.ifPresent(code -> right.count(code.equals(label)));
    }

    private static boolean names(Map<String, String> row, String column) {
        String label = words(Labels.text(row, column));
        String said = words(Labels.text(row, "text") + " " + Labels.text(row, "address"));
        return !label.isBlank() && said.contains(label);
    }

    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kecamatanRows", kecamatanFound.of());
        figures.put("kecamatanFound", kecamatanFound.value());
        figures.put("kecamatanOfThoseRight", kecamatanRight.value());
        figures.put("kelurahanRows", villageFound.of());
        figures.put("kelurahanFound", villageFound.value());
        figures.put("kelurahanOfThoseRight", villageRight.value());
        return figures;
    }
}
