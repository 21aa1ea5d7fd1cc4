package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** How response promises went, with what was told summed up by level. */
public interface PastClocks {
    /** The newest by their start, running ones too. */
    Uni<List<PastClock>> latest(Tx tx, int limit);
}
