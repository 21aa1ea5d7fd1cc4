package id.siaga.contracts.notification;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** It was opened. */
public record NotificationRead(String notificationId, String complaintId, String audience, String purpose, Instant at)
        implements Event {
    public NotificationRead {
        Require.present("notificationId", notificationId);
        Require.present("complaintId", complaintId);
        Require.present("audience", audience);
        Require.present("purpose", purpose);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
