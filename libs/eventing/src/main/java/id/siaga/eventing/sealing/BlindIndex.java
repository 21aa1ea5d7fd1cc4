package id.siaga.eventing.sealing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes of addresses: equal addresses are found without being readable. */
@Singleton
public class BlindIndex {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int CONVERSATION_CHARACTERS = 22;

    private final SecretKeySpec key;

    public BlindIndex(SealingKeys keys) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(keys.indexKey()), ALGORITHM);
    }

    /** Null stays null. */
    public String of(String text) {
        return text == null ? null : hash(text);
    }

    /** The key of a conversation: one sender, as the channel names them, with one of our accounts. */
    public String conversation(String channel, String account, String sender) {
        return hash(channel + "|" + account + "|" + sender).substring(0, CONVERSATION_CHARACTERS);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM + "; the service can't work", e);
        }
    }
}
