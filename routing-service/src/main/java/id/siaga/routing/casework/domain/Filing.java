package id.siaga.routing.casework.domain;

import java.time.Instant;
import java.util.UUID;

/** What never changes about a complaint. {@code excerpt} is how its first message begins, or null. */
public record Filing(
        UUID id,
        String ticket,
        String token,
        String kind,
        String priority,
        Origin origin,
        Instant receivedAt,
        String excerpt) {}
