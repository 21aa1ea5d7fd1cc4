package id.siaga.sla.domain;

import java.time.Duration;

/**
 * How often and how long a promise has waited for the citizen.
 *
 * @param count also tells firings before a pause from those after it
 * @param total of those that are over
 * @param gained the working time in it, by which the deadline moved
 */
public record Pauses(int count, Duration total, Duration gained) {
    public static final Pauses NONE = new Pauses(0, Duration.ZERO, Duration.ZERO);

    Pauses begun() {
        return new Pauses(count + 1, total, gained);
    }

    Pauses lasted(Duration pause, Duration working) {
        return new Pauses(count, total.plus(pause), gained.plus(working));
    }
}
