package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The promises and where each stands on its ladder. */
public interface Clocks {
    /** @return false when this promise was known already */
    Uni<Boolean> start(Tx tx, Clock.Running clock);

    /** The running clocks of a complaint, locked; usually one. */
    Uni<List<Clock.Running>> running(Tx tx, String complaint);

    /** The newest promise of a complaint, ended or not; null when there is none. */
    Uni<Promise> newest(Tx tx, String complaint);

    /** Locked; null when it has ended. */
    Uni<Clock.Running> running(Tx tx, UUID id);

    Uni<Void> save(Tx tx, Clock clock);

    Uni<Void> assign(Tx tx, String complaint, String unit);

    /** Writes what each claimed clock waits for next, in one statement. */
    Uni<Void> advance(Tx tx, Collection<DueStep> fired, LadderPolicy ladder);
}
