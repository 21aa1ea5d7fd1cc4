package id.siaga.contracts.delivery;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** One of our messages will not arrive; {@code errorCode} is the provider's. */
public record DeliveryFailed(
        String channel,
        String account,
        String messageId,
        String notificationId,
        Instant at,
        int errorCode,
        String errorTitle)
        implements Event {
    public DeliveryFailed {
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("messageId", messageId);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return messageId;
    }
}
