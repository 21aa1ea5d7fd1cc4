package id.siaga.intake.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code sha256=…} in a webhook's header: HMAC-SHA256 over the bytes as received. Without a secret nothing matches. */
public final class HmacSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final List<SecretKeySpec> keys;
    private final Function<byte[], String> encoding;

    private HmacSignature(List<String> secrets, Function<byte[], String> encoding) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
        this.encoding = encoding;
    }

    /**
     * In lower-case hex, as Meta writes it.
     *
     * @param secrets two while a secret is being rotated, the new one first
     */
    public static HmacSignature hex(List<String> secrets) {
        return new HmacSignature(secrets, HexFormat.of()::formatHex);
    }

    /** In base64, as X writes it. */
    public static HmacSignature base64(List<String> secrets) {
        return new HmacSignature(secrets, Base64.getEncoder()::encodeToString);
    }

    public boolean matches(String header, byte[] body) {
        return header != null
                && new SharedSecret(keys.stream().map(key -> sign(key, body)).toList()).matches(header);
    }

    /** With the newest secret; null without any. */
    public String sign(byte[] text) {
        return keys.isEmpty() ? null : sign(keys.getFirst(), text);
    }

    private String sign(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return PREFIX + encoding.apply(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM + "; this one does not", e);
        }
    }
}
