package id.siaga.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Keys made freshly for this JVM. Kept as system properties, the one place all class loaders share. */
final class TestKeys {
    private static final String PRIVATE = "siaga.test.token-private-key";
    private static final String PUBLIC = "siaga.test.token-public-key";
    private static final int RSA_BITS = 2048;
    private static final int SECRET_BYTES = 32;

    private TestKeys() {}

    static PrivateKey signing() {
        makeOnce();
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no RSA", e);
        }
    }

    static String verification() {
        makeOnce();
        return System.getProperty(PUBLIC);
    }

    /** The same for every application of this JVM: what one has sealed on the broker, the next can open. */
    static String lasting(String name) {
        synchronized (System.getProperties()) {
            String property = "siaga.test." + name;
            if (System.getProperty(property) == null) {
                System.setProperty(property, secret());
            }
            return System.getProperty(property);
        }
    }

    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void makeOnce() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PRIVATE) != null) {
                return;
            }
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(RSA_BITS);
                var pair = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JVM has no RSA", e);
            }
        }
    }
}
