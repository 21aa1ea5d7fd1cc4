package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** How far the stream of complaints is known to be complete. */
public interface Horizons {
    Uni<Horizon> current(Tx tx);

    /** A watermark heard by several instances counts once. */
    Uni<Void> note(Tx tx, Instant at, List<Long> endOffsets);

    /** Forgets what no decision needs any more. */
    Uni<Void> prune(Tx tx);
}
