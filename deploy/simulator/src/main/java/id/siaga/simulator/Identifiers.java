package id.siaga.simulator;

import java.security.SecureRandom;
import java.util.Base64;

/** Fresh ids in the shapes the provider uses. */
final class Identifiers {
    private final SecureRandom random = new SecureRandom();

    String message() {
        return "wamid.HBgN" + Base64.getEncoder().encodeToString(bytes(27));
    }

    String trace() {
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    String media() {
        return Long.toString(100_000_000_000_000L + Math.floorMod(random.nextLong(), 900_000_000_000_000L));
    }

    String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
