package id.siaga.eventing.sealing;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals personal data with AES-GCM, 256 bit. A sealed text is {@code key-id.base64url(iv, ciphertext and tag)}. */
@Singleton
public class Sealing {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    public Sealing(SealingKeys keys) {
        this.keys = keys;
    }

    public String seal(String text) {
        if (text == null) {
            return null;
        }
        byte[] sealed = encrypt(text.getBytes(StandardCharsets.UTF_8));
        return keys.dataKeyId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws UnsealableText when the key is not ours or the text was tampered with */
    public String unseal(String sealed) {
        if (sealed == null) {
            return null;
        }
        int dot = sealed.indexOf('.');
        if (dot < 1) {
            throw new UnsealableText("not a sealed text");
        }
        byte[] both = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
        return new String(decrypt(sealed.substring(0, dot), both, 0), StandardCharsets.UTF_8);
    }

    /** Bytes: length of the key id, key id, iv, ciphertext and tag. */
    public byte[] seal(byte[] bytes) {
        byte[] keyId = keys.dataKeyId().getBytes(StandardCharsets.UTF_8);
        byte[] sealed = encrypt(bytes);
        return ByteBuffer.allocate(1 + keyId.length + sealed.length)
                .put((byte) keyId.length)
                .put(keyId)
                .put(sealed)
                .array();
    }

    /** @throws UnsealableText when the key is not ours or the bytes were tampered with */
    public byte[] unseal(byte[] sealed) {
        int start = sealed.length == 0 ? 0 : 1 + sealed[0];
        if (start < 1 || sealed.length < start + IV_BYTES) {
            throw new UnsealableText("not sealed bytes");
        }
        return decrypt(new String(sealed, 1, sealed[0], StandardCharsets.UTF_8), sealed, start);
    }

    private byte[] encrypt(byte[] plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(keys.dataKey()), iv, plain);
        return ByteBuffer.allocate(iv.length + sealed.length)
                .put(iv)
                .put(sealed)
                .array();
    }

    /** @param from where iv and ciphertext begin */
    private byte[] decrypt(String keyId, byte[] sealed, int from) {
        String keyText = keyId.equals(keys.dataKeyId())
                ? keys.dataKey()
                : keys.previousDataKeys().get(keyId);
        if (keyText == null) {
            throw new UnsealableText("sealed with an unknown key " + keyId);
        }
        byte[] iv = Arrays.copyOfRange(sealed, from, from + IV_BYTES);
        byte[] text = Arrays.copyOfRange(sealed, from + IV_BYTES, sealed.length);
        return cipher(Cipher.DECRYPT_MODE, key(keyText), iv, text);
    }

    private static SecretKey key(String base64) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new UnsealableText("cipher refused: " + e.getClass().getSimpleName());
        }
    }
}
