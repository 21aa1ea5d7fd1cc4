package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A file of a message could not be had and is not tried for any more; {@code reason} is a code. The message stays. */
public record MediaFailed(
        String conversation,
        String channel,
        String account,
        String messageId,
        String mediaId,
        String reason,
        Instant failedAt)
        implements Event {
    public MediaFailed {
        Require.present("conversation", conversation);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("messageId", messageId);
        Require.present("mediaId", mediaId);
        Require.present("reason", reason);
        Require.present("failedAt", failedAt);
    }

    @Override
    public String key() {
        return conversation;
    }
}
