package id.siaga.contracts.notification;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** The provider accepted a message for a person. */
public record NotificationSent(
        String notificationId,
        String complaintId,
        String recipient,
        String audience,
        String purpose,
        String channel,
        String account,
        String providerMessageId,
        Instant at)
        implements Event {
    public NotificationSent {
        Require.present("notificationId", notificationId);
        Require.present("complaintId", complaintId);
        Require.present("recipient", recipient);
        Require.present("audience", audience);
        Require.present("purpose", purpose);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("providerMessageId", providerMessageId);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
