package id.siaga.contracts.delivery;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** One of our messages was opened. */
public record DeliveryRead(String channel, String account, String messageId, String notificationId, Instant at)
        implements Event {
    public DeliveryRead {
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
