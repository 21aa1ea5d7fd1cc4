package id.siaga.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a promise stands, for people.
 *
 * @param endedAt null while it has not ended
 * @param pausedAt since when it waits for the citizen, else null
 * @param asOf the database's clock when it was read
 * @param level the highest that fired and was not withdrawn; 0 for none
 * @param told the newest firings, oldest first
 */
public record ClockReport(
        Promise promise, String state, Instant endedAt, Instant pausedAt, Instant asOf, int level, List<Told> told) {
    public ClockReport {
        told = List.copyOf(told);
    }

    /** One firing and whether somebody has seen it. */
    public record Told(Firing firing, String acknowledgedBy, Instant acknowledgedAt) {
        /** How long after its moment it was told, after a downtime hours. */
        public Duration lateBy() {
            return Duration.between(firing.step().at(), firing.firedAt());
        }
    }

    /** The same promise with more of what was told. */
    public ClockReport and(ClockReport more) {
        List<Told> all = Stream.concat(told.stream(), more.told.stream()).toList();
        return new ClockReport(promise, state, endedAt, pausedAt, asOf, level, all);
    }

    /** All its pauses, the one under way included. */
    public Duration paused() {
        Duration total = promise.pauses().total();
        return pausedAt == null ? total : total.plus(Duration.between(pausedAt, asOf));
    }

    /** Nothing once it has ended or is overdue. */
    public Duration remaining() {
        return endedAt == null && promise.keptBy(asOf) ? Duration.between(asOf, promise.dueAt()) : Duration.ZERO;
    }

    public Duration overdue() {
        Instant end = endedAt == null ? asOf : endedAt;
        return promise.keptBy(end) ? Duration.ZERO : Duration.between(promise.dueAt(), end);
    }
}
