package id.siaga.eventing.relay;

import java.time.Instant;

/** An event that waits for the broker. */
record OutboxRow(
        long id,
        String eventId,
        String topic,
        String key,
        String type,
        String traceparent,
        String payload,
        Instant createdAt) {}
