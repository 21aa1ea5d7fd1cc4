package id.siaga.region;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads {@code working_hours} of {@code region.yaml}: weekdays with their windows, in the order of the day. */
final class WorkingHoursReader {
    private static final String WINDOW = "a window such as 07:30-12:00";

    private final Map<DayOfWeek, List<Window>> windows = new EnumMap<>(DayOfWeek.class);

    WorkingHours read(YamlValue section) {
        section.entries().forEach(this::readDay);
        if (windows.values().stream().allMatch(List::isEmpty)) {
            section.problem("nobody ever works");
        }
        return new WorkingHours(windows);
    }

    private void readDay(String name, YamlValue value) {
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresentOrElse(
                        day -> windows.put(day, readWindows(value)),
                        () -> value.problem("the weekday " + name + " is none of monday to sunday"));
    }

    private static List<Window> readWindows(YamlValue value) {
        List<Window> read = new ArrayList<>();
        for (YamlValue item : value.items()) {
            item.as(WINDOW, Window::parse).ifPresent(window -> {
                if (!read.isEmpty() && window.opens() < read.getLast().closes()) {
                    item.problem("the window " + item.text() + " opens before the one before it has closed");
                }
                read.add(window);
            });
        }
        return List.copyOf(read);
    }
}
