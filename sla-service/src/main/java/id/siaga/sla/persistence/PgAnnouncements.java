package id.siaga.sla.persistence;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import id.siaga.eventing.Correlation;
import id.siaga.eventing.EventJson;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Announcements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The outbox by the set: a herd would spend its time on single inserts. */
@ApplicationScoped
class PgAnnouncements implements Announcements {
    private static final String INSERT = """
            INSERT INTO outbox (event_id, topic, record_key, type, traceparent, payload)
            SELECT n.event_id, n.topic, n.record_key, n.type, $5, n.payload
              FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $6::text[]) WITH ORDINALITY
                AS n (event_id, topic, record_key, type, payload, nth)
             ORDER BY n.nth""";

    @Override
    public Uni<Void> announce(Tx tx, List<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.execute(
                        INSERT,
                        Rows.column(events, event -> UUID.randomUUID(), new UUID[0]),
                        Rows.column(events, event -> type(event).topic().topicName(), new String[0]),
                        Rows.column(events, Event::key, new String[0]),
                        Rows.column(events, event -> type(event).name(), new String[0]),
                        Correlation.traceparent(),
                        Rows.column(events, EventJson::write, new String[0]))
                .replaceWithVoid();
    }

    private static EventType<?> type(Event event) {
        return EventCatalog.of(event.getClass());
    }
}
