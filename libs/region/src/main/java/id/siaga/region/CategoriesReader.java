package id.siaga.region;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code categories.csv} and what speaks for each category. */
final class CategoriesReader {
    private static final Set<String> GROUPS = Set.of("lingkungan", "infrastruktur", "sosial", "aspirasi");

    private final Path folder;
    private final List<CsvRow> table;
    private final Units units;
    private final Problems problems;

    CategoriesReader(Path folder, Units units, Problems problems) {
        this.folder = folder;
        this.units = units;
        this.problems = problems;
        this.table = CsvTable.read(
                folder, "categories.csv", "id,name,group,default_unit,resolution_days,sp4n", Set.of("sp4n"), problems);
    }

    Categories read() {
        Map<String, CsvRow> rows = new LinkedHashMap<>();
        Map<String, Category> categories = new LinkedHashMap<>();
        for (CsvRow row : table) {
            if (PackReader.isFirst(rows, row.text("id"), row)) {
                categories.put(row.text("id"), category(row));
            }
        }
        QueriesReader queries = new QueriesReader(folder, problems, rows);
        return new Categories(categories, queries.queries(), queries.topics());
    }

    private Category category(CsvRow row) {
        String unit = row.text("default_unit");
        if (!GROUPS.contains(row.text("group"))) {
            row.problem("the group " + row.text("group") + " is unknown");
        }
        if (!Category.isOfThePlace(unit) && units.find(unit).isEmpty()) {
            row.problem("the default unit " + unit + " is unknown");
        }
        return new Category(row.text("id"), row.text("name"), row.text("group"), unit, days(row), row.text("sp4n"));
    }

    private static int days(CsvRow row) {
        if (row.text("resolution_days").matches("[1-9][0-9]{0,2}")) {
            return Integer.parseInt(row.text("resolution_days"));
        }
        row.problem("the resolution days must be a number from 1 to 999");
        return 1;
    }
}
