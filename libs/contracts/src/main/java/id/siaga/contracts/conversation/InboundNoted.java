package id.siaga.contracts.conversation;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A citizen was heard; opens the channel's free-form window. */
public record InboundNoted(String conversation, String citizen, String channel, String account, Instant at)
        implements Event {
    public InboundNoted {
        Require.present("conversation", conversation);
        Require.present("citizen", citizen);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return conversation;
    }
}
