package id.siaga.intake.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code X-Hub-Signature-256} of Meta's webhooks: HMAC-SHA256 over the bytes as received, in lower-case hex. */
public final class MetaSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final List<SecretKeySpec> keys;

    /** @param secrets two while a secret is being rotated, otherwise one */
    public MetaSignature(List<String> secrets) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    public boolean matches(String header, byte[] body) {
        if (header == null) {
            return false;
        }
        boolean matches = false;
        for (SecretKeySpec key : keys) {
            matches |= equal(header, PREFIX + HexFormat.of().formatHex(hmac(key, body)));
        }
        return matches;
    }

    /** Takes equally long wherever two texts differ. */
    public static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM + "; this one does not", e);
        }
    }
}
