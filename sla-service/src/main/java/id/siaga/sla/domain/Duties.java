package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** The newest word on who answers for each unit. */
public interface Duties {
    /** An older version than the known one changes nothing. */
    Uni<Void> save(Tx tx, Duty duty);

    Uni<Map<String, Duty>> of(Tx tx, Collection<String> units);
}
