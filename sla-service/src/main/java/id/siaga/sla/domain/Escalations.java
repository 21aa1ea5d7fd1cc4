package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Escalations as a person sees them. */
public interface Escalations {
    /** Null when there is none of that id, or none this viewer may see. */
    Uni<Firing> visible(Tx tx, UUID id, Viewer viewer);
}
