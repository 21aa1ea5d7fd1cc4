package id.siaga.sla.domain;

import java.util.List;
import java.util.Optional;

/**
 * A clock about to start.
 *
 * @param replaces the clocks it takes the place of
 */
public record Opening(Promise promise, List<Clock.Open> replaces) {
    /** Empty when what is promised runs already. */
    public static Optional<Opening> of(Promise promise, List<Clock.Open> open, PausePolicy pauses) {
        List<Clock.Open> same = open.stream()
                .filter(clock -> clock.promise().kind() == promise.kind())
                .toList();
        return switch (promise.kind()) {
            case RESPONSE, TASK, DUTY -> Optional.of(new Opening(promise, List.of()));
            case TRIAGE -> same.isEmpty() ? Optional.of(new Opening(promise, List.of())) : Optional.empty();
            case RESOLUTION, LEGAL, OUTSIDE ->
                same.stream().anyMatch(clock -> clock.promise().subject().equals(promise.subject()))
                        ? Optional.empty()
                        : Optional.of(new Opening(inheriting(promise, same, pauses), same));
        };
    }

    /** What a resolution has waited stays used up and added, whatever the category is called now. */
    private static Promise inheriting(Promise promise, List<Clock.Open> replaced, PausePolicy pauses) {
        return replaced.stream()
                .findFirst()
                .map(clock -> promise.after(clock.promise().pauses(), pauses))
                .orElse(promise);
    }
}
