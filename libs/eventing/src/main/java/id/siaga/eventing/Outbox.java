package id.siaga.eventing;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Events that leave the service: rows written in the transaction that changes the state; a relay publishes them in order. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (event_id, topic, record_key, type, traceparent, payload)
            VALUES (CAST($1 AS uuid), $2, $3, $4, $5, $6)""";

    /** In the given order. Two events with equal keys keep it all the way to the consumer. */
    public Uni<Void> append(Tx tx, List<? extends Event> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> append(tx, event))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    public Uni<Void> append(Tx tx, Event event) {
        EventType<?> type = EventCatalog.of(event.getClass());
        return tx.execute(
                        INSERT,
                        UUID.randomUUID().toString(),
                        type.topic().topicName(),
                        event.key(),
                        type.name(),
                        Correlation.traceparent(),
                        EventJson.write(event))
                .replaceWithVoid();
    }
}
