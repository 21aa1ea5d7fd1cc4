package id.siaga.contracts.intake;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A signed POST, or a part of it, that intake could not read. The body is sealed. */
public record WebhookParked(String id, String channel, String reason, String body, Instant receivedAt)
        implements Event {
    public WebhookParked {
        Require.present("id", id);
        Require.present("channel", channel);
        Require.present("reason", reason);
        Require.present("body", body);
        Require.present("receivedAt", receivedAt);
    }

    @Override
    public String key() {
        return id;
    }
}
