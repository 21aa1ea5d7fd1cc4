package id.siaga.region;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The windows of each weekday in their order; a weekday that is not there has none. */
record WorkingHours(Map<DayOfWeek, List<Window>> windows) {
    /** What a pack without {@code working_hours} has. */
    static final WorkingHours WHOLE_DAYS = new WorkingHours(Arrays.stream(DayOfWeek.values())
            .filter(Predicate.not(DayOfWeek.SATURDAY::equals).and(Predicate.not(DayOfWeek.SUNDAY::equals)))
            .collect(Collectors.toMap(day -> day, day -> List.of(Window.WHOLE_DAY))));

    WorkingHours {
        windows = Map.copyOf(windows);
    }

    List<Window> on(DayOfWeek day) {
        return windows.getOrDefault(day, List.of());
    }
}
