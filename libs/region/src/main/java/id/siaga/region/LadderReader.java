package id.siaga.region;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code ladder.yaml}: reminders before the deadline, levels after it, in the order in which they come. */
final class LadderReader {
    static final Set<String> AUDIENCE =
            Set.of("on-duty", "head", "deputy", "pembina", "asisten", "sekda", "bupati", "operator");

    private final Optional<YamlValue> root;
    private final Set<String> ids = new HashSet<>();

    LadderReader(Path folder, Problems problems) {
        this.root = YamlValue.read(folder, "ladder.yaml", problems);
    }

    Ladder read() {
        List<Rung> reminders = new ArrayList<>();
        for (YamlValue item : items("reminders")) {
            Double fraction = value(item, "fraction", "a number from 0 to 1", RegionReader::share);
            reminders.add(new Rung(id(item), 0, fraction, null, audience(item), null));
        }
        List<Rung> levels = new ArrayList<>();
        for (YamlValue item : items("levels")) {
            Duration after = value(item, "after", "a duration such as PT1H", LadderReader::notNegative);
            Duration repeat = value(item, "repeat_every", "a duration such as PT30M", RegionReader::positive);
            if (after != null && !levels.isEmpty() && levels.getLast().after() != null) {
                checkLater(item, levels.getLast().after(), after);
            }
            levels.add(new Rung(id(item), levels.size() + 1, null, after, audience(item), repeat));
        }
        return new Ladder(reminders, levels);
    }

    private static void checkLater(YamlValue item, Duration before, Duration after) {
        if (after.compareTo(before) <= 0) {
            item.problem("a level must come later than the level before it");
        }
    }

    private List<YamlValue> items(String key) {
        return root.flatMap(ladder -> ladder.required(key))
                .map(YamlValue::items)
                .orElse(List.of());
    }

    private String id(YamlValue item) {
        String id = value(item, "id", "an id", Function.identity());
        if (id != null && !ids.add(id)) {
            item.problem("the rung " + id + " stands twice");
        }
        return id;
    }

    private List<String> audience(YamlValue item) {
        List<YamlValue> words = item.required("audience").map(YamlValue::items).orElse(List.of());
        words.stream()
                .filter(word -> !AUDIENCE.contains(word.text()))
                .forEach(word -> word.problem("nobody is called " + word.text() + " here"));
        return words.stream().map(YamlValue::text).toList();
    }

    private static Duration notNegative(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("negative");
        }
        return duration;
    }

    private static <T> T value(YamlValue item, String key, String expected, Function<String, T> parse) {
        return item.required(key).flatMap(value -> value.as(expected, parse)).orElse(null);
    }
}
