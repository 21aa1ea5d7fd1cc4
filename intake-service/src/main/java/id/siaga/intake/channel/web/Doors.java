package id.siaga.intake.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Door;
import id.siaga.intake.domain.FormChannels;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The doors a form comes in by: everybody's, and with a token the counter of the officer's own unit. */
final class Doors {
    private static final String UNIT = "unit";

    private Doors() {}

    static Door counter(SecurityIdentity who, JsonNode form) {
        if (who.isAnonymous()) {
            throw new Refused(Problem.of(401, "unauthorized", "Masuk dulu untuk mencatat laporan di loket."));
        }
        if (Stream.of("officer", "unit-head", "operator").noneMatch(who::hasRole)
                || !(who.getPrincipal() instanceof JsonWebToken token)) {
            throw forbidden("Hanya petugas yang dapat mencatat laporan di loket.");
        }
        String unit = token.getClaim(UNIT);
        if (unit == null || unit.isBlank()) {
            throw forbidden("Akun Anda tidak terikat pada suatu unit.");
        }
        if (form.hasNonNull(UNIT) && !form.path(UNIT).asText().equals(unit)) {
            throw forbidden("Laporan hanya dapat dicatat di loket unit Anda sendiri.");
        }
        return new Door(FormChannels.COUNTER, unit, token.getSubject());
    }

    private static Refused forbidden(String why) {
        return new Refused(Problem.of(403, "forbidden", why));
    }
}
