package id.siaga.intake.application;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import id.siaga.eventing.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One thing a provider told us, ready for Kafka.
 *
 * @param id made of the provider's own ids: a repeated POST gives equal ids
 * @param account ours it is about; null where that is not known
 * @param at the provider's time, or that of receipt
 */
public record Update(String id, String account, Instant at, Event event, byte[] body) {
    /** Headers, key and the objects around a record while it waits for its acknowledgement. */
    private static final int OVERHEAD = 4_096;

    public static Update of(String id, String account, Instant at, Event event) {
        return new Update(id, account, at, event, EventJson.write(event).getBytes(StandardCharsets.UTF_8));
    }

    public EventType<?> type() {
        return EventCatalog.of(event.getClass());
    }

    /** The memory it takes until it is acknowledged. */
    public int weight() {
        return body.length + OVERHEAD;
    }
}
