package id.siaga.intake.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;

/** Ids of events out of the provider's own: what is sent to us again gets the id it had. */
public final class NaturalKey {
    private static final int BYTES = 16;

    private NaturalKey() {}

    /** 32 hex characters; unknown parts are null. */
    public static String of(String... parts) {
        String joined =
                Arrays.stream(parts).map(part -> Objects.toString(part, "")).collect(Collectors.joining("|"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256; this one does not", e);
        }
    }
}
