package id.siaga.contracts.notification;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** It will not arrive; {@code reason} is a closed code. */
public record NotificationFailed(
        String notificationId,
        String complaintId,
        String audience,
        String purpose,
        String reason,
        int errorCode,
        Instant at)
        implements Event {
    public NotificationFailed {
        Require.present("notificationId", notificationId);
        Require.present("complaintId", complaintId);
        Require.present("audience", audience);
        Require.present("purpose", purpose);
        Require.present("reason", reason);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
