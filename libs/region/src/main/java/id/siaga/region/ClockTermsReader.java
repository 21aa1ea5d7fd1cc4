package id.siaga.region;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code clocks} of {@code region.yaml}; what is not said there is as the design has it. */
final class ClockTermsReader {
    private static final Set<String> KINDS =
            Set.of("pengaduan", "aspirasi", "permintaan-informasi", "apresiasi", "darurat");

    private final Optional<YamlValue> section;
    private final Categories categories;

    ClockTermsReader(Optional<YamlValue> region, Categories categories) {
        this.section = region.flatMap(values -> values.find("clocks"));
        this.categories = categories;
    }

    ClockTerms read() {
        return new ClockTerms(
                value("triage", "a duration such as PT15M", RegionReader::positive, Duration.ofMinutes(15)),
                value("pauses", "a duration such as PT24H", RegionReader::positive, Duration.ofHours(24)),
                value("outside_days", "working days from 1 to 999", ClockTermsReader::days, 5),
                value("duty", "a duration such as PT1H", RegionReader::positive, Duration.ofHours(1)),
                section.flatMap(values -> values.find("legal")).map(YamlValue::items).orElse(List.of()).stream()
                        .map(this::legalClass)
                        .toList());
    }

    private LegalClass legalClass(YamlValue item) {
        return new LegalClass(
                item.required("id").map(YamlValue::text).orElse(""),
                item.required("days")
                        .flatMap(days -> days.as("working days from 1 to 999", ClockTermsReader::days))
                        .orElse(1),
                words(item, "kinds", KINDS),
                words(
                        item,
                        "categories",
                        categories.all().stream().map(Category::id).collect(Collectors.toSet())),
                item.required("source").map(YamlValue::text).orElse(""));
    }

    private static Set<String> words(YamlValue item, String key, Set<String> known) {
        List<YamlValue> words = item.find(key).map(YamlValue::items).orElse(List.of());
        words.stream()
                .filter(word -> !known.contains(word.text()))
                .forEach(word -> word.problem(word.text() + " is none of the " + key));
        return words.stream().map(YamlValue::text).collect(Collectors.toSet());
    }

    private static int days(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("not from 1 to 999");
        }
        return Integer.parseInt(text);
    }

    private <T> T value(String key, String expected, Function<String, T> parse, T standard) {
        return section.flatMap(values -> values.find(key))
                .flatMap(value -> value.as(expected, parse))
                .orElse(standard);
    }
}
