package id.siaga.region;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code categories.csv}. */
final class CategoriesReader {
    private static final Set<String> GROUPS = Set.of("lingkungan", "infrastruktur", "sosial", "aspirasi");

    private final List<CsvRow> table;
    private final Units units;

    CategoriesReader(Path folder, Units units, Problems problems) {
        this.units = units;
        this.table = CsvTable.read(
                folder, "categories.csv", "id,name,group,default_unit,resolution_days,words", Set.of(), problems);
    }

    Categories read() {
        Map<String, CsvRow> rows = new LinkedHashMap<>();
        Map<String, Category> categories = new LinkedHashMap<>();
        for (CsvRow row : table) {
            if (PackReader.isFirst(rows, row.text("id"), row)) {
                categories.put(row.text("id"), category(row));
            }
        }
        return new Categories(categories);
    }

    private Category category(CsvRow row) {
        String unit = row.text("default_unit");
        if (!GROUPS.contains(row.text("group"))) {
            row.problem("the group " + row.text("group") + " is unknown");
        }
        if (!unit.equals(Category.KECAMATAN_OF_THE_PLACE) && units.find(unit).isEmpty()) {
            row.problem("the default unit " + unit + " is unknown");
        }
        List<String> words = row.list("words").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return new Category(row.text("id"), row.text("name"), row.text("group"), unit, words, days(row));
    }

    private static int days(CsvRow row) {
        if (row.text("resolution_days").matches("[1-9][0-9]{0,2}")) {
            return Integer.parseInt(row.text("resolution_days"));
        }
        row.problem("the resolution days must be a number from 1 to 999");
        return 1;
    }
}
