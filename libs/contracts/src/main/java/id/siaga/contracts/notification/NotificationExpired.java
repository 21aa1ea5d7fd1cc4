package id.siaga.contracts.notification;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Its shelf life ended before it could be sent. */
public record NotificationExpired(
        String notificationId, String complaintId, String audience, String purpose, Instant at) implements Event {
    public NotificationExpired {
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
