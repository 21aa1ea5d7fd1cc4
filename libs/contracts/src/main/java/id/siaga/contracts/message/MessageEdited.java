package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/**
 * A citizen changed a message; the earlier wording stays on the timeline.
 *
 * @param edition tells one rewording from the next, also within a second; null from releases that had only the time
 */
public record MessageEdited(
        String conversation,
        String channel,
        String account,
        String messageId,
        String text,
        Instant editedAt,
        Instant receivedAt,
        String edition)
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
