package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A citizen changed a message; the earlier wording stays on the timeline. */
public record MessageEdited(
        String conversation,
        String channel,
        String account,
        String messageId,
        String text,
        Instant editedAt,
        Instant receivedAt)
        implements Event {
    public MessageEdited {
        Require.present("conversation", conversation);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("messageId", messageId);
        Require.present("editedAt", editedAt);
        Require.present("receivedAt", receivedAt);
    }

    @Override
    public String key() {
        return conversation;
    }
}
