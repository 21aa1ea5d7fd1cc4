package id.siaga.region;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the rungs of one ladder: reminders before the deadline, levels after it, in the order in which they come. */
final class RungsReader {
    private final Set<String> ids = new HashSet<>();

    /** An id that stood in an earlier ladder of the same file is a problem too. */
    Ladder read(List<YamlValue> reminders, List<YamlValue> levels) {
        return new Ladder(reminders(reminders), levels(levels));
    }

    private List<Rung> reminders(List<YamlValue> items) {
        List<Rung> reminders = new ArrayList<>();
        for (YamlValue item : items) {
            Double fraction = value(item, "fraction", "a number from 0 to 1", RegionReader::share);
            Double before = reminders.isEmpty() ? null : reminders.getLast().fraction();
            if (fraction != null && before != null && fraction <= before) {
                item.problem("a reminder must come later than the reminder before it");
            }
            reminders.add(new Rung(id(item), 0, fraction, null, audience(item), null));
        }
        return reminders;
    }

    private List<Rung> levels(List<YamlValue> items) {
        List<Rung> levels = new ArrayList<>();
        for (YamlValue item : items) {
            Duration after = value(item, "after", "a duration such as PT1H", RungsReader::notNegative);
            Duration repeat = value(item, "repeat_every", "a duration such as PT30M", RegionReader::positive);
            Duration before = levels.isEmpty() ? null : levels.getLast().after();
            if (after != null && before != null && after.compareTo(before) <= 0) {
                item.problem("a level must come later than the level before it");
            }
            levels.add(new Rung(id(item), levels.size() + 1, null, after, audience(item), repeat));
        }
        return levels;
    }

    private String id(YamlValue item) {
        String id = value(item, "id", "an id", Function.identity());
        if (id != null && !ids.add(id)) {
            item.problem("the rung " + id + " stands twice");
        }
        return id;
    }

    private static List<String> audience(YamlValue item) {
        List<YamlValue> words = item.required("audience").map(YamlValue::items).orElse(List.of());
        words.stream()
                .filter(word -> !Rung.AUDIENCE.contains(word.text()))
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
