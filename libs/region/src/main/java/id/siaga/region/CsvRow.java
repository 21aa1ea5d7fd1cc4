package id.siaga.region;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One row of a table, with the place where it stands. Values are trimmed and never null. */
record CsvRow(String file, int line, Map<String, String> values, Problems problems) {
    String text(String column) {
        return values.get(column);
    }

    List<String> list(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    void problem(String reason) {
        problems.add(file, line, reason);
    }
}
