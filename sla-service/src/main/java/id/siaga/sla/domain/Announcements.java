package id.siaga.sla.domain;

import id.siaga.contracts.Event;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Many events at once through the outbox, in the given order, in one statement. */
public interface Announcements {
    Uni<Void> announce(Tx tx, List<? extends Event> events);
}
