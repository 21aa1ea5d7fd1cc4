package id.siaga.intake.channel.facebook;

import id.siaga.intake.channel.HmacSignature;
import id.siaga.intake.channel.MetaHandshake;
import id.siaga.intake.channel.SignedPost;
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
import java.util.List;

/** Where Meta delivers what happens on our Facebook pages and in their inboxes. */
@Path("/webhooks/facebook")
public class FacebookWebhook {
    private final SignedPost signedPost;
    private final FacebookReader reader;
    private final HmacSignature signature;
    private final MetaHandshake handshake;

    FacebookWebhook(SignedPost signedPost, FacebookReader reader, FacebookConfig config) {
        this.signedPost = signedPost;
        this.reader = reader;
        this.signature = HmacSignature.hex(config.appSecret().orElse(List.of()));
        this.handshake = new MetaHandshake(config.verifyToken());
    }

    /** Meta asks once, when the webhook is registered. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String verify(
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.verify_token") String token,
            @QueryParam("hub.challenge") String challenge) {
        return handshake.answer(mode, token, challenge);
    }

    @POST
    public Uni<Response> receive(
            @Context HttpServerRequest request, @HeaderParam("X-Hub-Signature-256") String header) {
        return signedPost.receive(
                FacebookReader.CHANNEL, request, body -> signature.matches(header, body), reader::read);
    }
}
