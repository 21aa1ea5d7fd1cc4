package id.siaga.routing.decision.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everyday spellings and regional words with what they mean in standard Indonesian. Our own list comes first; it also
 * guards words such as {@code kk} (family card) that the borrowed list takes for slang.
 */
final class EverydayWords {
    private static final List<String> LISTS = List.of("everyday.txt", "indo-collex.tsv");

    private final Map<String, List<String>> standard = new HashMap<>();

    EverydayWords() {
        LISTS.forEach(this::read);
    }

    /** Null when the word is standard already, or unknown. */
    List<String> standard(String word) {
        List<String> words = standard.get(word);
        return words == null || words.size() == 1 && words.getFirst().equals(word) ? null : words;
    }

    /** A line is {@code spelling[, spelling …] = standard words}; without {@code =} the words stay as they are. */
    private void read(String list) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource(list), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] sides = line.split("\\s*[=\\t]\\s*", 2);
        for (String spelling : sides[0].split(",")) {
            String meaning = sides.length == 1 ? spelling : sides[1];
            standard.putIfAbsent(spelling.strip(), Arrays.asList(meaning.strip().split("[ -]+")));
        }
    }

    static InputStream resource(String name) {
        InputStream found = EverydayWords.class.getResourceAsStream("/language/" + name);
        if (found == null) {
            throw new IllegalStateException("the word list " + name + " is missing from the program");
        }
        return found;
    }
}
