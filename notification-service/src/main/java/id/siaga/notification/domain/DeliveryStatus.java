package id.siaga.notification.domain;

import java.time.Instant;

/** What the provider tells later about a message it took. */
public sealed interface DeliveryStatus {
    String messageId();

    Instant at();

    record Sent(String messageId, Instant at) implements DeliveryStatus {}

    record Delivered(String messageId, Instant at) implements DeliveryStatus {}

    record Read(String messageId, Instant at) implements DeliveryStatus {}

    /** {@code code} is the provider's own. */
    record Failed(String messageId, Instant at, int code) implements DeliveryStatus {}
}
