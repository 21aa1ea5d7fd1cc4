package id.siaga.intake.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who delivers on a channel, as the shared suite needs to know them.
 *
 * @param header in which a POST is vouched for
 * @param secrets both of a rotation
 * @param sign secret and body to what stands in the header
 * @param signsBody false where the header is the secret itself
 * @param message id to one message of a citizen as JSON
 * @param frame messages, joined by commas, to a POST
 */
public record Provider(
        String channel,
        String header,
        List<String> secrets,
        BiFunction<String, String, String> sign,
        boolean signsBody,
        Function<String, String> message,
        Function<String, String> frame) {
    public String signature(String secret, String body) {
        return sign.apply(secret, body);
    }

    /** Ids are the prefix with a number behind it. */
    public String messages(String prefix, int count) {
        return frame.apply(IntStream.range(0, count)
                .mapToObj(number -> message.apply(prefix + number))
                .collect(Collectors.joining(",")));
    }

    /** HMAC-SHA256 by other means than ours. */
    public static byte[] hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
