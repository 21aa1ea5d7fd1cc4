package id.siaga.region;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code ladder.yaml}: the ladder of the public promise and, under {@code ladders}, those of other promises, kinds
 * of unit and categories. A kind of promise without any ladder is not kept in this region.
 */
final class LadderReader {
    private static final Set<String> CLOCKS =
            Set.of(Ladders.RESPONSE, "resolution", "legal", "triage", "task", "outside", "duty");
    /** Nobody is written to about a unit: operators see the alarm. */
    private static final String DUTY = "duty";

    private final Optional<YamlValue> root;
    private final Categories categories;
    private final Texts texts;
    private final RungsReader rungs = new RungsReader();

    LadderReader(Path folder, Categories categories, Texts texts, Problems problems) {
        this.root = YamlValue.read(folder, "ladder.yaml", problems);
        this.categories = categories;
        this.texts = texts;
    }

    Ladders read() {
        List<ClockLadder> ladders = new ArrayList<>();
        root.ifPresent(file -> ladders.add(new ClockLadder(
                Ladders.RESPONSE, Set.of(), Set.of(), null, ladder(file, required(file, "reminders")))));
        root.flatMap(file -> file.find("ladders"))
                .map(YamlValue::items)
                .orElse(List.of())
                .forEach(item -> {
                    ClockLadder ladder = clockLadder(item);
                    if (ladders.stream().anyMatch(other -> isAlike(ladder, other))) {
                        item.problem("another ladder of " + ladder.clock() + " fits the same complaints");
                    }
                    ladders.add(ladder);
                });
        root.ifPresent(file -> ladders.stream()
                .map(ClockLadder::clock)
                .distinct()
                .filter(clock -> ladders.stream().noneMatch(ladder -> ladder.fits(clock, null, null)))
                .forEach(clock -> file.problem("lacks a ladder of " + clock + " for all other units and categories")));
        return new Ladders(ladders);
    }

    private ClockLadder clockLadder(YamlValue item) {
        String clock = item.required("clock").map(value -> known(value, CLOCKS)).orElse("");
        List<YamlValue> reminders = item.find("reminders").map(YamlValue::items).orElse(List.of());
        checkTexts(item, clock, !reminders.isEmpty());
        return new ClockLadder(clock, unitKinds(item), categories(item), quiet(item, clock), ladder(item, reminders));
    }

    private Ladder ladder(YamlValue item, List<YamlValue> reminders) {
        List<YamlValue> levels = required(item, "levels");
        if (levels.isEmpty()) {
            item.problem("a ladder without levels tells nobody");
        }
        return rungs.read(reminders, levels);
    }

    private void checkTexts(YamlValue item, String clock, boolean reminds) {
        if (clock.equals(Ladders.RESPONSE) || clock.equals(DUTY) || !CLOCKS.contains(clock)) {
            return;
        }
        List.of("officer.escalation." + clock, reminds ? "officer.reminder." + clock : "officer.escalation." + clock)
                .stream()
                .distinct()
                .filter(purpose -> !texts.has(purpose))
                .forEach(purpose -> item.problem("templates.yaml lacks the text " + purpose));
    }

    private static boolean isAlike(ClockLadder one, ClockLadder other) {
        return one.clock().equals(other.clock())
                && one.specificity() == other.specificity()
                && meet(one.unitKinds(), other.unitKinds())
                && meet(one.categories(), other.categories());
    }

    private static boolean meet(Set<?> one, Set<?> other) {
        return one.isEmpty() || one.stream().anyMatch(other::contains);
    }

    private static QuietHours quiet(YamlValue item, String clock) {
        Optional<YamlValue> quiet = item.find("quiet");
        if (quiet.isPresent() && clock.equals(Ladders.RESPONSE)) {
            quiet.get().problem("a response clock is never quiet");
        }
        Optional<LocalTime> from = quiet.flatMap(hours -> time(hours, "from"));
        Optional<LocalTime> to = quiet.flatMap(hours -> time(hours, "to"));
        if (from.isPresent() && from.equals(to)) {
            quiet.get().problem("quiet hours must end");
            return null;
        }
        return from.isPresent() && to.isPresent() ? new QuietHours(from.get(), to.get()) : null;
    }

    private static Optional<LocalTime> time(YamlValue hours, String key) {
        return hours.required(key).flatMap(value -> value.as("a time such as \"21:00\"", LocalTime::parse));
    }

    private static Set<UnitKind> unitKinds(YamlValue item) {
        return item.find("unit_kinds").map(YamlValue::items).orElse(List.of()).stream()
                .map(value -> value.as("a kind of unit such as kecamatan", LadderReader::unitKind)
                        .orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static UnitKind unitKind(String text) {
        return UnitKind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private Set<String> categories(YamlValue item) {
        Set<String> ids = new HashSet<>();
        Set<String> known = categories.all().stream().map(Category::id).collect(Collectors.toSet());
        item.find("categories").map(YamlValue::items).orElse(List.of()).forEach(value -> ids.add(known(value, known)));
        return ids;
    }

    private static String known(YamlValue value, Set<String> words) {
        if (!words.contains(value.text())) {
            value.problem("'" + value.text() + "' is unknown here");
        }
        return value.text();
    }

    private static List<YamlValue> required(YamlValue item, String key) {
        return item.required(key).map(YamlValue::items).orElse(List.of());
    }
}
