package id.siaga.eventing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** A record that waits for a person. {@code sealed} holds headers and body and is never shown. */
public record ParkedRecord(
        long id,
        String topic,
        int partition,
        long offset,
        String key,
        String eventId,
        String type,
        String reason,
        String state,
        Instant parkedAt,
        String resolvedBy,
        Instant resolvedAt,
        @JsonIgnore String sealed) {}
