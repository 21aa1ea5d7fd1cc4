package id.siaga.intake.channel.x;

import id.siaga.intake.channel.HmacSignature;
import id.siaga.intake.channel.PostReader;
import id.siaga.intake.channel.Webhook;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where X delivers, in the shape of its Account Activity API or of its newer Activity API. */
@Path("/webhooks/x")
public class XWebhook implements Webhook {
    private final XReader reader;
    private final HmacSignature signature;

    XWebhook(XReader reader, XConfig config) {
        this.reader = reader;
        this.signature = HmacSignature.base64(config.consumerSecret().orElse(List.of()));
    }

    /** The challenge-response check, at registration and every hour; X waits 3 s. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> prove(@QueryParam("crc_token") String token) {
        if (token == null || token.isBlank()) {
            throw Refused.badRequest("Sertakan crc_token.");
        }
        String proof = signature.sign(token.getBytes(StandardCharsets.UTF_8));
        if (proof == null) {
            throw new Refused(Problem.of(403, "forbidden", "Kanal ini belum dibuka."));
        }
        return Map.of("response_token", proof);
    }

    @Override
    public PostReader reader() {
        return reader;
    }

    @Override
    public boolean isProven(HttpServerRequest request, byte[] body) {
        return signature.matches(request.getHeader("x-twitter-webhooks-signature"), body);
    }
}
