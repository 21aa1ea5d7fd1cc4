package id.siaga.routing.casework.domain;

import id.siaga.contracts.complaint.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One thing that happened to a complaint. Entries are chained: each hash covers sequence, type, instant, actor id,
 * SHA-256(salt, content) and the hash before it. Erasing content and salt leaves a chain that verifies.
 */
public record TimelineEntry(
        long sequence, String type, Instant at, Actor actor, String contentHash, String previousHash, String hash) {
    public static final String BEGINNING = "";

    static TimelineEntry chained(
            long sequence, String type, Instant at, Actor actor, String contentHash, String previousHash) {
        String hash = hash(sequence, type, at, actor, contentHash, previousHash);
        return new TimelineEntry(sequence, type, at, actor, contentHash, previousHash, hash);
    }

    /** Whether nothing of this entry was changed and it follows {@code previous} directly. */
    public boolean follows(String previous) {
        return previousHash.equals(previous) && hash.equals(hash(sequence, type, at, actor, contentHash, previousHash));
    }

    /** Whether this is the content the entry was written with. */
    public boolean holds(String salt, String content) {
        return contentHash.equals(contentHash(salt, content));
    }

    static String contentHash(String salt, String content) {
        return sha256(salt + "\n" + content);
    }

    private static String hash(
            long sequence, String type, Instant at, Actor actor, String contentHash, String previousHash) {
        return sha256(
                String.join("\n", Long.toString(sequence), type, at.toString(), actor.id(), contentHash, previousHash));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256; the service can't work", e);
        }
    }
}
