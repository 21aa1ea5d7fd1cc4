package id.siaga.notification.persistence;

import id.siaga.notification.domain.NotificationState;
import id.siaga.notification.domain.NotificationState.Delivered;
import id.siaga.notification.domain.NotificationState.Due;
import id.siaga.notification.domain.NotificationState.Expired;
import id.siaga.notification.domain.NotificationState.Failed;
import id.siaga.notification.domain.NotificationState.Held;
import id.siaga.notification.domain.NotificationState.Read;
import id.siaga.notification.domain.NotificationState.Sending;
import id.siaga.notification.domain.NotificationState.Sent;
import java.time.Instant;

/** The columns a state fills; what it does not know stays as it is. */
record StateColumns(
        String state,
        String heldReason,
        String failedReason,
        Integer errorCode,
        Instant wakeAt,
        String providerMessageId,
        Instant sentAt,
        Instant deliveredAt,
        Instant readAt) {
    /** For {@code $2} to {@code $10}; {@code $1} is the id. */
    static final String ASSIGNMENTS = """
            state = $2, held_reason = $3, failed_reason = $4, error_code = coalesce($5, error_code), wake_at = $6,
            provider_message_id = coalesce($7, provider_message_id), sent_at = coalesce($8, sent_at),
            delivered_at = coalesce($9, delivered_at), read_at = coalesce($10, read_at), changed_at = siaga.clock()
            """;

    static StateColumns of(NotificationState state) {
        return switch (state) {
            case Due due -> named("DUE", due.at());
            case Sending sending -> named("SENDING", sending.leaseUntil());
            case Held held ->
                new StateColumns("HELD", held.reason().name(), null, null, held.retryAt(), null, null, null, null);
            case Expired expired -> named("EXPIRED", null);
            case Sent sent ->
                new StateColumns("SENT", null, null, null, null, sent.providerMessageId(), sent.at(), null, null);
            case Delivered delivered ->
                new StateColumns("DELIVERED", null, null, null, null, null, null, delivered.at(), null);
            case Read read -> new StateColumns("READ", null, null, null, null, null, null, null, read.at());
            case Failed failed ->
                new StateColumns("FAILED", null, failed.reason(), failed.code(), null, null, null, null, null);
        };
    }

    private static StateColumns named(String state, Instant wakeAt) {
        return new StateColumns(state, null, null, null, wakeAt, null, null, null, null);
    }

    /** The id and these columns, in the order of {@link #ASSIGNMENTS}. */
    Object[] after(Object id, Object... more) {
        Object[] parameters = new Object[10 + more.length];
        Object[] own = {
            id, state, heldReason, failedReason, errorCode, wakeAt, providerMessageId, sentAt, deliveredAt, readAt
        };
        System.arraycopy(own, 0, parameters, 0, own.length);
        System.arraycopy(more, 0, parameters, own.length, more.length);
        return parameters;
    }
}
