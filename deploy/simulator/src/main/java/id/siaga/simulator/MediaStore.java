package id.siaga.simulator;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Photos people sent, in memory: the oldest go when they exceed 16 MB together. A download address lives 5 min. */
final class MediaStore {
    static final int IMAGE_BYTES = 5 * 1024 * 1024;
    private static final int ALL_BYTES = 16 * 1024 * 1024;
    private static final Duration ADDRESS_LIVES = Duration.ofMinutes(5);

    private final Map<String, Media> media = new LinkedHashMap<>();
    private final Map<String, Address> addresses = new People.Bounded<>(5_000);
    private final Identifiers identifiers;
    private final Clock clock;
    private int held;

    MediaStore(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    record Media(String id, String mimeType, Buffer bytes, byte[] sha256) {}

    private record Address(String mediaId, Instant until) {}

    Media add(String mimeType, Buffer bytes) {
        Media added = new Media(identifiers.media(), mimeType, bytes, sha256(bytes));
        media.put(added.id(), added);
        held += bytes.length();
        Iterator<Media> oldest = media.values().iterator();
        while (held > ALL_BYTES) {
            held -= oldest.next().bytes().length();
            oldest.remove();
        }
        return added;
    }

    Optional<Media> find(String id) {
        return Optional.ofNullable(media.get(id));
    }

    String address(Media of) {
        String secret = identifiers.secret();
        addresses.put(secret, new Address(of.id(), clock.instant().plus(ADDRESS_LIVES)));
        return secret;
    }

    Optional<Media> at(String secret) {
        return Optional.ofNullable(addresses.get(secret))
                .filter(address -> clock.instant().isBefore(address.until()))
                .flatMap(address -> find(address.mediaId()));
    }

    private static byte[] sha256(Buffer bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
        }
    }
}
