package id.siaga.notification.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.notification.domain.Audience;
import id.siaga.notification.domain.HoldReason;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import id.siaga.notification.domain.NotificationState.Delivered;
import id.siaga.notification.domain.NotificationState.Due;
import id.siaga.notification.domain.NotificationState.Expired;
import id.siaga.notification.domain.NotificationState.Failed;
import id.siaga.notification.domain.NotificationState.Held;
import id.siaga.notification.domain.NotificationState.Read;
import id.siaga.notification.domain.NotificationState.Sending;
import id.siaga.notification.domain.NotificationState.Sent;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.stream.StreamSupport;

/** A notification as a row, and back. */
final class NotificationRow {
    private NotificationRow() {}

    static List<Notification> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(NotificationRow::notification)
                .toList();
    }

    static Notification notification(Row row) {
        return new Notification(
                row.getUUID("id"),
                row.getString("complaint"),
                row.getString("recipient"),
                Audience.valueOf(row.getString("audience")),
                row.getString("purpose"),
                row.getString("channel"),
                row.getString("account"),
                row.getString("conversation"),
                row.getString("content"),
                PgTx.instant(row, "requested_at"),
                PgTx.instant(row, "expires_at"),
                row.getInteger("attempts"),
                state(row));
    }

    private static NotificationState state(Row row) {
        return switch (row.getString("state")) {
            case "DUE" -> new Due(PgTx.instant(row, "wake_at"));
            case "SENDING" -> new Sending(PgTx.instant(row, "wake_at"));
            case "HELD" -> new Held(HoldReason.valueOf(row.getString("held_reason")), PgTx.instant(row, "wake_at"));
            case "EXPIRED" -> new Expired(PgTx.instant(row, "changed_at"));
            case "SENT" -> new Sent(row.getString("provider_message_id"), PgTx.instant(row, "sent_at"));
            case "DELIVERED" -> new Delivered(PgTx.instant(row, "delivered_at"));
            case "READ" -> new Read(PgTx.instant(row, "read_at"));
            case "FAILED" ->
                new Failed(
                        row.getString("failed_reason"), row.getInteger("error_code"), PgTx.instant(row, "changed_at"));
            default -> throw new IllegalStateException("the ledger has a state this release does not know");
        };
    }
}
