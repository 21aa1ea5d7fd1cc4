package id.siaga.routing.casework.domain;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 128 bits nobody guesses: a public token or a salt. */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Secret() {}

    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
