package id.siaga.intake.channel.x;

import id.siaga.intake.channel.HmacSignature;
import id.siaga.intake.channel.SignedPost;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where X delivers, in the shape of its Account Activity API or of its newer Activity API. */
@Path("/webhooks/x")
public class XWebhook {
    private final SignedPost signedPost;
    private final XReader reader;
    private final HmacSignature signature;

    XWebhook(SignedPost signedPost, XReader reader, XConfig config) {
        this.signedPost = signedPost;
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

    @POST
    public Uni<Response> receive(
            @Context HttpServerRequest request, @HeaderParam("x-twitter-webhooks-signature") String header) {
        return signedPost.receive(reader, null, request, body -> signature.matches(header, body));
    }
}
