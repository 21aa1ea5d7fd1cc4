package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A citizen took a message back. */
public record MessageDeleted(
        String conversation, String channel, String account, String messageId, Instant deletedAt, Instant receivedAt)
        implements Event {
    public MessageDeleted {
        Require.present("conversation", conversation);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("messageId", messageId);
        Require.present("deletedAt", deletedAt);
        Require.present("receivedAt", receivedAt);
    }

    @Override
    public String key() {
        return conversation;
    }
}
