package id.siaga.contracts.notification;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** It waits for a contact, a window or a limit. */
public record NotificationHeld(
        String notificationId, String complaintId, String audience, String purpose, String reason, Instant at)
        implements Event {
    public NotificationHeld {
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
