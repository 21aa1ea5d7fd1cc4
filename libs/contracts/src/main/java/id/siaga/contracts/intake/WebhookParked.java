package id.siaga.contracts.intake;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/**
 * A signed POST, or a part of it, that intake could not read. The body is sealed; open it has the shape of a POST.
 *
 * @param account ours it came for; null where that is not known
 * @param kind the provider's word for it
 * @param part null where the body is whole
 */
public record WebhookParked(
        String id,
        String channel,
        String reason,
        String body,
        Instant receivedAt,
        String account,
        String kind,
        Part part)
        implements Event {
    public WebhookParked {
        Require.present("id", id);
        Require.present("channel", channel);
        Require.present("reason", reason);
        Require.present("body", body);
        Require.present("receivedAt", receivedAt);
    }

    /**
     * A body larger than a record comes in parts, which together are one.
     *
     * @param whole the id they share
     * @param number from 1
     */
    public record Part(String whole, int number, int of) {
        public Part {
            Require.present("whole", whole);
        }
    }

    @Override
    public String key() {
        return id;
    }
}
