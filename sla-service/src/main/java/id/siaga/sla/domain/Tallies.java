package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;

/** Counts over all promises; not cheap, not for every tick. */
public interface Tallies {
    Uni<Tally> current(Tx tx);
}
