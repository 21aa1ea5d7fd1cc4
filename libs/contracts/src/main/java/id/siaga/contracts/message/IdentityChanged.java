package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A person's number or user id was replaced. */
public record IdentityChanged(
        String conversation,
        String channel,
        String account,
        Sender previous,
        Sender current,
        Instant at,
        Instant receivedAt)
        implements Event {
    public IdentityChanged {
        Require.present("conversation", conversation);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("previous", previous);
        Require.present("current", current);
        Require.present("at", at);
        Require.present("receivedAt", receivedAt);
    }

    @Override
    public String key() {
        return conversation;
    }
}
