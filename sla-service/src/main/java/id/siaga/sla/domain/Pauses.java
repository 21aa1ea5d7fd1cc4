package id.siaga.sla.domain;

import java.time.Duration;

/**
 * How often and how long a promise has waited for the citizen.
 *
 * @param count also tells firings before a pause from those after it
 * @param total of those that are over
 */
public record Pauses(int count, Duration total) {
    public static final Pauses NONE = new Pauses(0, Duration.ZERO);

    Pauses begun() {
        return new Pauses(count + 1, total);
    }

    Pauses lasted(Duration pause) {
        return new Pauses(count, total.plus(pause));
    }
}
