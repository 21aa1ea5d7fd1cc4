package id.siaga.sla.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What can be known at this moment.
 *
 * @param now the database's clock
 * @param safe everything committed before this instant has been read; null when nothing is known to be complete
 * @param newestWatermark the last thing heard of the producer
 * @param congested too many events wait for the broker; firing more would only lengthen the queue
 */
public record Horizon(Instant now, Instant safe, Instant newestWatermark, boolean congested) {
    /** Until when steps may fire for certain: never past the own clock, whatever another one says. Null for never. */
    public Instant certainUntil() {
        return safe == null || safe.isBefore(now) ? safe : now;
    }

    public boolean silentFor(Duration limit) {
        return Duration.between(newestWatermark, now).compareTo(limit) > 0;
    }

    public Duration lag() {
        return Duration.between(safe == null ? newestWatermark : safe, now);
    }
}
