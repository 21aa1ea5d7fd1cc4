package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The promises and where each stands on its ladder. */
public interface Clocks {
    /** @return the ids of those that were not known already */
    Uni<Set<UUID>> start(Tx tx, Collection<Clock.Running> clocks);

    /** A cancelled promise counts again. @return false when it was not cancelled */
    Uni<Boolean> revive(Tx tx, Clock.Running clock);

    /** The clocks of a complaint that have not ended, locked. */
    Uni<List<Clock.Open>> open(Tx tx, String complaint);

    /** The duty clocks of a unit that have not ended, locked. */
    Uni<List<Clock.Open>> openOfUnit(Tx tx, String unit);

    /** The newest public promise of a complaint, ended or not; null when there is none. */
    Uni<Promise> newestResponse(Tx tx, String complaint);

    /** What a promise is about from now on, ended or not. */
    Uni<Void> about(Tx tx, UUID id, Matter matter);

    /** Locked; null when it has ended or waits. */
    Uni<Clock.Running> running(Tx tx, UUID id);

    Uni<Void> save(Tx tx, Collection<? extends Clock> clocks);

    /** Writes what each claimed clock waits for next, in one statement. */
    Uni<Void> advance(Tx tx, Collection<Move> moves);

    /**
     * @param over the promise has ended
     * @param next null when nothing more comes
     */
    record Move(UUID clock, boolean over, Step next) {}
}
