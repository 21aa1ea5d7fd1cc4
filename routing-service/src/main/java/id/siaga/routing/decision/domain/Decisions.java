package id.siaga.routing.decision.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Every decision ever made, with its evidence; nothing is overwritten. */
public interface Decisions {
    Uni<Void> add(Tx tx, UUID complaint, Made decision);

    /** The last decision about each; a complaint without one is left out. */
    Uni<Map<UUID, RoutingDecision>> latest(Tx tx, Collection<UUID> complaints);

    /**
     * A decision and what made it.
     *
     */
    record Made(RoutingDecision decision, String packVersion, Instant at) {}
}
