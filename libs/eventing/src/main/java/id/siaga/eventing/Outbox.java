package id.siaga.eventing;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Events that leave the service: rows written in the transaction that changes the state; a relay publishes them in order. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (event_id, topic, record_key, type, traceparent, payload)
            SELECT CAST(e.id AS uuid), e.topic, e.key, e.type, CAST($1 AS text), e.payload
              FROM unnest(CAST($2 AS text[]), CAST($3 AS text[]), CAST($4 AS text[]), CAST($5 AS text[]),
                          CAST($6 AS text[])) WITH ORDINALITY AS e (id, topic, key, type, payload, place)
             ORDER BY e.place""";

    /** In the given order. Two events with equal keys keep it all the way to the consumer. */
    public Uni<Void> append(Tx tx, List<? extends Event> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(
                                INSERT,
                                Correlation.traceparent(),
                                column(events, event -> UUID.randomUUID().toString()),
                                column(events, event -> type(event).topic().topicName()),
                                column(events, Event::key),
                                column(events, event -> type(event).name()),
                                column(events, EventJson::write))
                        .replaceWithVoid();
    }

    public Uni<Void> append(Tx tx, Event event) {
        return append(tx, List.of(event));
    }

    private static EventType<?> type(Event event) {
        return EventCatalog.of(event.getClass());
    }

    private static String[] column(List<? extends Event> events, Function<Event, String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }
}
