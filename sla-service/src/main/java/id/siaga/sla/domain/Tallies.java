package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;

/** Counts over all promises. Kinds that have none are left out. */
public interface Tallies {
    /** Looked up, however many promises there are. */
    Uni<Tally> current(Tx tx);

    /** Running and past their deadline; reads as many index entries. */
    Uni<Map<ClockKind, Long>> overdue(Tx tx, Instant now);

    /** Running; reads every promise: about a second for a million. */
    Uni<Map<ClockKind, Long>> open(Tx tx);
}
