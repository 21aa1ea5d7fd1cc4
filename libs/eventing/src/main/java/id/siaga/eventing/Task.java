package id.siaga.eventing;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import io.smallrye.mutiny.Uni;

/** What has to be done about a record. */
sealed interface Task {
    Delivery delivery();

    /** @throws UnreadableEvent when the event lacks what its handler needs */
    static <E extends Event> Task of(Delivery delivery, CloudEvent envelope, EventHandler<E> handler) {
        E event = EventJson.read(handler.shape(), delivery.value());
        return handler.concerns(event)
                ? new Effect<>(delivery, envelope, handler, event)
                : new Nothing(delivery, "nothing-to-do");
    }

    /** It concerns this service. */
    record Effect<E extends Event>(Delivery delivery, CloudEvent envelope, EventHandler<E> handler, E event)
            implements Task {
        Uni<Void> on(Tx tx) {
            return Uni.createFrom()
                    .deferred(() -> {
                        Correlation.enter(envelope);
                        return handler.handle(tx, event);
                    })
                    .onTermination()
                    .invoke(Correlation::leave);
        }
    }

    /** It concerns others, or it is a tombstone. */
    record Nothing(Delivery delivery, String outcome) implements Task {}

    /** It concerns this service, which can't read it yet. */
    record Parking(Delivery delivery, String outcome, String reason) implements Task {}
}
