package id.siaga.region;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code region.yaml}. After a problem a stand-in value lets the rest be checked; such a pack is never used. */
final class RegionReader {
    private static final List<String> PRIORITIES = List.of("P1", "P2", "P3");

    private final Path folder;
    private final Optional<YamlValue> root;

    RegionReader(Path folder, Problems problems) {
        this.folder = folder;
        this.root = YamlValue.read(folder, "region.yaml", problems);
    }

    Profile profile() {
        return new Profile(
                value("id", "lower case letters, digits and hyphens", matching("[a-z][a-z0-9-]*"), "unknown"),
                value("name", "a name", Function.identity(), "unknown"),
                value("zone", "a time zone", ZoneId::of, ZoneOffset.UTC),
                value("ticket_prefix", "two to five capital letters", matching("[A-Z]{2,5}"), "XX"),
                value("version", "a version", Function.identity(), "0") + "-" + PackFile.contentHash(folder),
                value("join_window", "a duration such as PT10M", RegionReader::positive, Duration.ZERO),
                value("closing_silence", "a duration such as P3D", RegionReader::positive, Duration.ZERO),
                value("confidence", "a number from 0 to 1", RegionReader::share, 0d));
    }

    ResponseLimits limits() {
        Map<String, Duration> limits = new HashMap<>();
        Optional<YamlValue> section = root.flatMap(region -> region.required("limits"));
        section.ifPresent(values -> PRIORITIES.forEach(priority -> values.required(priority)
                .flatMap(value -> value.as("a duration such as PT2H", RegionReader::positive))
                .ifPresent(limit -> limits.put(priority, limit))));
        return new ResponseLimits(limits);
    }

    WorkingHours workingHours() {
        return root.flatMap(region -> region.find("working_hours"))
                .map(section -> new WorkingHoursReader().read(section))
                .orElse(WorkingHours.WHOLE_DAYS);
    }

    ClockTerms clockTerms(Categories categories) {
        return new ClockTermsReader(root, categories).read();
    }

    static Duration positive(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("not positive");
        }
        return duration;
    }

    static Double share(String text) {
        double share = Double.parseDouble(text);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not from 0 to 1");
        }
        return share;
    }

    private <T> T value(String key, String expected, Function<String, T> parse, T standIn) {
        return root.flatMap(region -> region.required(key))
                .flatMap(value -> value.as(expected, parse))
                .orElse(standIn);
    }

    private static Function<String, String> matching(String pattern) {
        return text -> {
            if (!text.matches(pattern)) {
                throw new IllegalArgumentException("does not match " + pattern);
            }
            return text;
        };
    }
}
