package id.siaga.eventing;

import id.siaga.contracts.Event;
import io.smallrye.mutiny.Uni;

/**
 * What a service does about one event type. It runs in the transaction that also marks the event as handled, so it has
 * its effect once. Retry, parking, correlation and acknowledgement are not its business; it lets failures through.
 */
public interface EventHandler<E extends Event> {
    /** The event's shape; {@link id.siaga.contracts.EventCatalog} ties it to the type string. */
    Class<E> shape();

    /** Whether it has anything to do about this event. Where not there is no transaction, and no mark either. */
    default boolean concerns(E event) {
        return true;
    }

    Uni<Void> handle(Tx tx, E event);
}
