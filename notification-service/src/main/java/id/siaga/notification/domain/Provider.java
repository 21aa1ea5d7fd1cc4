package id.siaga.notification.domain;

import io.smallrye.mutiny.Uni;

/**
 * How one channel sends. An adapter never retries and never fails: whatever happens is an outcome, and what may have
 * been sent is {@link DeliveryOutcome.Unknown}.
 */
public interface Provider {
    String channel();

    /** What an error code in a later status means; the same as in the answer to a send. */
    DeliveryOutcome meaningOf(int code);

    Uni<DeliveryOutcome> send(OutgoingMessage message);
}
