package id.siaga.region;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** How long a citizen waits at most for a responsible officer, by priority: P1 danger, P2 vulnerable reporter, P3 others. */
public record ResponseLimits(Map<String, Duration> byPriority) {
    public ResponseLimits {
        byPriority = Map.copyOf(byPriority);
    }

    public Duration limit(String priority) {
        Duration limit = byPriority.get(priority);
        if (limit == null) {
            throw new IllegalArgumentException("no response limit for priority " + priority);
        }
        return limit;
    }

    /** As the pack's own limits are scaled, see {@link RegionPack#scaledTo}. */
    public ResponseLimits scaledTo(Duration response) {
        return scaled(new Scale(response));
    }

    ResponseLimits scaled(Scale scale) {
        return new ResponseLimits(byPriority.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> scale.of(entry.getValue()))));
    }
}
