package id.siaga.intake.channel;

import id.siaga.service.Problem;
import id.siaga.service.Refused;
import java.util.Optional;

/** What Meta asks when a webhook is registered: who knows the token hears the challenge back. */
public final class MetaHandshake {
    private final SharedSecret token;

    public MetaHandshake(Optional<String> token) {
        this.token = new SharedSecret(token.stream().toList());
    }

    /** @throws Refused 403 for anybody else */
    public String answer(String mode, String given, String challenge) {
        if (!token.matches(given) || !"subscribe".equals(mode) || challenge == null) {
            throw new Refused(Problem.of(403, "forbidden", "Token verifikasi tidak cocok."));
        }
        return challenge;
    }
}
