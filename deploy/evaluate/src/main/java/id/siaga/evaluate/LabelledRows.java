package id.siaga.evaluate;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A table of complaints with what was decided about them, in the order of time. Values may span lines. */
record LabelledRows(List<Map<String, String>> all) {
    static LabelledRows read(Path csv) {
        if (!Files.isReadable(csv)) {
            throw new IllegalArgumentException(csv + " cannot be read");
        }
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv.toFile())) {
            LabelledRows read = new LabelledRows(rows.readAll());
            if (!read.has("text") || !read.has("kind") && !read.has("opd")) {
                throw new IllegalArgumentException(csv + " needs the columns text and either opd or kind");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String column) {
        return !all.isEmpty() && all.getFirst().containsKey(column);
    }
}
