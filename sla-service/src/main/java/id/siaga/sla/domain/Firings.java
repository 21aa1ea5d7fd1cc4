package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What has fired. A rung and repetition of a clock is in it at most once. */
public interface Firings {
    /** @return the ids that were new; only those may be told */
    Uni<Set<UUID>> add(Tx tx, Collection<Firing> firings);

    /** Uncertain firings about which everything is known now, locked, oldest first. */
    Uni<List<Unsettled>> claimSettled(Tx tx, Instant until, int limit);

    /** Provisional firings that have been so for too long, locked, oldest first. */
    Uni<List<Firing>> claimProvisional(Tx tx, Instant firedUntil, int limit);

    /**
     * Uncertain firings that were due after one of these clocks had stopped to wait are withdrawn.
     *
     * @return those that are
     */
    Uni<List<Firing>> withdrawAhead(Tx tx, Collection<Clock.Paused> paused);

    /** The highest step of a clock that has fired and was not withdrawn; null for none. */
    Uni<Step> last(Tx tx, UUID clock);

    /** Writes certainty and audience. */
    Uni<Void> save(Tx tx, Collection<Firing> firings);

    /** @return false when it was acknowledged before */
    Uni<Boolean> acknowledge(Tx tx, UUID id, String person, Instant at);

    /** @param endedAt when the promise ended, or null */
    record Unsettled(Firing firing, Instant endedAt) {
        /** Nobody had acted before the step was due. */
        public boolean wasRight() {
            return endedAt == null || !endedAt.isBefore(firing.step().at());
        }
    }
}
