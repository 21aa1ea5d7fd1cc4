package id.siaga.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file of the pack. A row never spans lines, so a line number always finds it and one bad row does not hide the
 * next. Blank lines and lines that begin with {@code #} are skipped; rows with problems are reported and left out.
 */
final class CsvTable {
    private static final ObjectReader ROW =
            new CsvMapper().enable(CsvParser.Feature.TRIM_SPACES).readerFor(String[].class);

    private final String file;
    private final List<String> columns;
    private final Set<String> optional;
    private final Problems problems;

    private CsvTable(String file, List<String> columns, Set<String> optional, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.optional = optional;
        this.problems = problems;
    }

    static List<CsvRow> read(Path folder, String file, String columns, Set<String> optional, Problems problems) {
        List<String> names = Arrays.asList(columns.split(","));
        return new CsvTable(file, names, optional, problems).rows(PackFile.lines(folder, file, problems));
    }

    private List<CsvRow> rows(List<String> lines) {
        List<CsvRow> rows = new ArrayList<>();
        boolean headerSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (headerSeen) {
                addRow(rows, i + 1, cells(i + 1, lines.get(i)));
            } else if (!headerMatches(i + 1, lines.get(i))) {
                return List.of();
            }
            headerSeen = true;
        }
        return rows;
    }

    private boolean headerMatches(int line, String header) {
        boolean matches = columns.equals(cells(line, header));
        if (!matches) {
            problems.add(file, line, "the header must be " + String.join(",", columns));
        }
        return matches;
    }

    private void addRow(List<CsvRow> rows, int line, List<String> cells) {
        if (cells.isEmpty()) {
            return;
        }
        if (cells.size() != columns.size()) {
            problems.add(file, line, "has " + cells.size() + " values instead of " + columns.size());
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            values.put(columns.get(i), cells.get(i));
        }
        List<String> missing = columns.stream()
                .filter(column -> values.get(column).isEmpty() && !optional.contains(column))
                .toList();
        if (missing.isEmpty()) {
            rows.add(new CsvRow(file, line, values, problems));
        } else {
            problems.add(file, line, "lacks a value for " + String.join(", ", missing));
        }
    }

    private List<String> cells(int line, String row) {
        try {
            String[] cells = ROW.readValue(row);
            return Arrays.stream(cells).map(String::strip).toList();
        } catch (JsonProcessingException e) {
            problems.add(file, line, "is not a row of comma separated values: " + e.getOriginalMessage());
            return List.of();
        }
    }
}
