package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.State;
import id.siaga.routing.casework.domain.TimelineEntry;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What officers read. Every look-up takes the officer: who may not see a complaint does not find it. */
public interface CaseDesk {
    /** @param ref an id or a ticket */
    Uni<Optional<Complaint>> find(Tx tx, Officer officer, String ref);

    Uni<List<Complaint>> list(Tx tx, Officer officer, Wanted wanted);

    /** When each came into triage last; the triage limit counts from then. */
    Uni<Map<UUID, Instant>> inTriageSince(Tx tx, Collection<UUID> complaints);

    Uni<List<Told>> timeline(Tx tx, UUID complaint);

    /** {@code null} filters are open. {@code after} is where the page before ended. */
    record Wanted(
            Set<State> states, String unit, String category, String words, boolean newest, Mark after, int limit) {}

    /** A place in a sorted list. */
    record Mark(Instant at, UUID id) {}

    /** An entry with its content; null when erased. */
    record Told(TimelineEntry entry, String salt, String content) {}
}
