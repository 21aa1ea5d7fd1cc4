package id.siaga.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that shall be said.
 *
 * @param key natural: asked for twice it is said once
 */
public record NewNotification(
        String key,
        String complaint,
        String recipient,
        Audience audience,
        String purpose,
        String channel,
        String account,
        String conversation,
        Map<String, String> params,
        Instant requestedAt) {

    public NewNotification {
        params = Map.copyOf(params);
    }

    /** The same for the same key, so that even a lost ledger would name it alike. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    public Instant expiresAt() {
        return ShelfLife.end(purpose, requestedAt);
    }
}
