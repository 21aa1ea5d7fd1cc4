package id.siaga.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Bearer tokens as Keycloak issues them, signed with the key that {@link SiagaResource} gives the service. */
public final class Tokens {
    private static final Duration VALID = Duration.ofHours(12);

    private Tokens() {}

    /** @param personId becomes {@code sub} and {@code preferred_username}; {@code unit} may be null */
    public static String of(String personId, String unit, String... roles) {
        return named(personId, personId, unit, roles);
    }

    public static String named(String username, String personId, String unit, String... roles) {
        var claims = Jwt.subject(personId)
                .preferredUserName(username)
                .issuer("https://identity.test/realms/siaga")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("typ", "Bearer")
                .expiresIn(VALID);
        if (unit != null) {
            claims.claim("unit", unit);
        }
        return claims.sign(TestKeys.signing());
    }
}
