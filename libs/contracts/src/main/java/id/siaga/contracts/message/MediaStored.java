package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/**
 * A file of a message lies in the object store under {@code sha256}. {@code mimeType} is what its content says; {@code
 * fingerprint} is alike for pictures that look alike (64 bits in hex); {@code place} is where the picture says it was
 * taken, which the stored bytes no longer do.
 */
public record MediaStored(
        String conversation,
        String channel,
        String account,
        String messageId,
        String mediaId,
        String sha256,
        String mimeType,
        long size,
        String fingerprint,
        Location place,
        Instant storedAt)
        implements Event {
    public MediaStored {
        Require.present("conversation", conversation);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("messageId", messageId);
        Require.present("mediaId", mediaId);
        Require.present("sha256", sha256);
        Require.present("mimeType", mimeType);
        Require.present("storedAt", storedAt);
    }

    @Override
    public String key() {
        return conversation;
    }
}
