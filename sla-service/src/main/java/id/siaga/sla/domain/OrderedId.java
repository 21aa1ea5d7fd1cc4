package id.siaga.sla.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The id of a natural key, the same whoever computes it, beginning with an instant (UUID version 8, RFC 9562): what
 * happens at one time lies together in every index, however many million rows there are.
 */
final class OrderedId {
    private static final long VERSION = 0x8000L;
    private static final long TWELVE_BITS = 0x0FFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private OrderedId() {}

    static UUID of(Instant at, String naturalKey) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(naturalKey));
        long high = at.toEpochMilli() << 16 | VERSION | hash.getLong() & TWELVE_BITS;
        return new UUID(high, VARIANT | hash.getLong() >>> 2);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
