package id.siaga.contracts.delivery;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** One of our messages reached the phone. */
public record DeliveryDelivered(String channel, String account, String messageId, String notificationId, Instant at)
        implements Event {
    public DeliveryDelivered {
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
