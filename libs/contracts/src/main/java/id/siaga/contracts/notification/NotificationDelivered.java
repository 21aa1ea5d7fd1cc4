package id.siaga.contracts.notification;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** It reached the phone. */
public record NotificationDelivered(
        String notificationId, String complaintId, String audience, String purpose, Instant at) implements Event {
    public NotificationDelivered {
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
