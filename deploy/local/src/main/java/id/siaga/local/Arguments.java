package id.siaga.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after {@code ./siaga}: a command, options with or without a value, and the rest. */
record Arguments(String command, Map<String, String> options, List<String> rest) {
    private static final Set<String> WITH_VALUE = Set.of("--region", "--response", "--only");
    private static final Set<String> SWITCHES = Set.of("--detach", "--json", "--yes");

    static Arguments of(String[] words) {
        if (words.length == 0) {
            throw new LaunchFailed("Which command? up, down, status, logs or reset.");
        }
        Map<String, String> options = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (WITH_VALUE.contains(word)) {
                if (++i == words.length) {
                    throw new LaunchFailed(word + " wants a value.");
                }
                options.put(word, words[i]);
            } else if (SWITCHES.contains(word)) {
                options.put(word, "");
            } else if (word.startsWith("-")) {
                throw new LaunchFailed("Unknown option: " + word);
            } else {
                rest.add(word);
            }
        }
        return new Arguments(words[0], options, rest);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }
}
