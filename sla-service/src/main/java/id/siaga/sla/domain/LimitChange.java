package id.siaga.sla.domain;

import id.siaga.region.ResponseLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Other response limits for promises already given. A promise does not say its priority: it has that of the limit it was
 * given under. Where none of the present limits is its own, or two are, it keeps the one it has.
 */
public record LimitChange(ResponseLimits present, Map<String, Duration> changed) {
    public LimitChange {
        changed = Map.copyOf(changed);
    }

    /** The same promise, due when the changed limit says. */
    Promise of(Promise promise) {
        List<String> priorities = priorities(promise);
        return priorities.size() == 1 && changed.containsKey(priorities.getFirst())
                ? promise.within(changed.get(priorities.getFirst()))
                : promise;
    }

    /** Nobody can say which limit this promise would have. */
    boolean leavesOpen(Promise promise) {
        return !changed.isEmpty() && priorities(promise).size() != 1;
    }

    private List<String> priorities(Promise promise) {
        return present.byPriority().entrySet().stream()
                .filter(limit -> limit.getValue().equals(promise.limit()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
