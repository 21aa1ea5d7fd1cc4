package id.siaga.intake.channel;

import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** Where Meta delivers: its channels differ in what a POST says, not in how Meta proves itself. */
public abstract class MetaWebhook implements Webhook {
    private final PostReader reader;
    private final HmacSignature signature;
    private final SharedSecret token;

    protected MetaWebhook(PostReader reader, List<String> appSecret, Optional<String> verifyToken) {
        this.reader = reader;
        this.signature = HmacSignature.hex(appSecret);
        this.token = new SharedSecret(verifyToken.stream().toList());
    }

    /** Meta asks once, when the webhook is registered: who knows the token hears the challenge back, anybody else 403. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String verify(
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.verify_token") String given,
            @QueryParam("hub.challenge") String challenge) {
        if (!token.matches(given) || !"subscribe".equals(mode) || challenge == null) {
            throw new Refused(Problem.of(403, "forbidden", "Token verifikasi tidak cocok."));
        }
        return challenge;
    }

    @Override
    public PostReader reader() {
        return reader;
    }

    @Override
    public boolean isProven(HttpServerRequest request, byte[] body) {
        return signature.matches(request.getHeader("X-Hub-Signature-256"), body);
    }
}
