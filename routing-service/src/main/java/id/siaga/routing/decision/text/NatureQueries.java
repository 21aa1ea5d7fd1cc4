package id.siaga.routing.decision.text;

import id.siaga.region.StoredQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads {@code natures.txt}, which goes with the language and not with a region. */
final class NatureQueries {
    private NatureQueries() {}

    static List<StoredQuery> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(EverydayWords.resource("natures.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(NatureQueries::query)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredQuery query(String line) {
        String[] cells = line.split("\\|", -1);
        double weight = Double.parseDouble(cells[1].strip());
        return new StoredQuery(cells[0].strip(), weight, list(cells[2]), list(cells[3]), list(cells[4]));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
