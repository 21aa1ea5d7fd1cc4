package id.siaga.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code queries.csv} and {@code topics.csv}; the second may be absent. */
final class QueriesReader {
    private final Path folder;
    private final Problems problems;
    private final Map<String, CsvRow> categories;

    QueriesReader(Path folder, Problems problems, Map<String, CsvRow> categories) {
        this.folder = folder;
        this.problems = problems;
        this.categories = categories;
    }

    List<StoredQuery> queries() {
        List<StoredQuery> queries = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        Set<String> optional = Set.of("with", "without");
        for (CsvRow row :
                CsvTable.read(folder, "queries.csv", "category,weight,words,with,without", optional, problems)) {
            checkCategory(row);
            spoken.add(row.text("category"));
            queries.add(new StoredQuery(
                    row.text("category"), weight(row), words(row, "words"), words(row, "with"), words(row, "without")));
        }
        categories.forEach((id, row) -> {
            if (!spoken.contains(id)) {
                row.problem("no row of queries.csv speaks for " + id);
            }
        });
        return queries;
    }

    Map<String, String> topics() {
        Map<String, String> topics = new HashMap<>();
        Map<String, CsvRow> seen = new HashMap<>();
        if (Files.exists(folder.resolve("topics.csv"))) {
            for (CsvRow row : CsvTable.read(folder, "topics.csv", "topic,category", Set.of(), problems)) {
                checkCategory(row);
                if (PackReader.isFirst(seen, row.text("topic"), row)) {
                    topics.put(row.text("topic"), row.text("category"));
                }
            }
        }
        return topics;
    }

    private void checkCategory(CsvRow row) {
        if (!categories.containsKey(row.text("category"))) {
            row.problem("the category " + row.text("category") + " is not in categories.csv");
        }
    }

    private static double weight(CsvRow row) {
        if (row.text("weight").matches("[0-9](\\.[0-9]+)?")) {
            return Double.parseDouble(row.text("weight"));
        }
        row.problem("the weight must be a number from 0 to 9.9");
        return 0;
    }

    private static List<String> words(CsvRow row, String column) {
        return row.list(column).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
