package id.siaga.intake.channel.telegram;

import id.siaga.intake.channel.SharedSecret;
import id.siaga.intake.channel.SignedPost;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where Telegram delivers. A POST does not say which bot it is for; with several, each registers {@code ?bot=} its name. */
@Path("/webhooks/telegram")
public class TelegramWebhook {
    private final SignedPost signedPost;
    private final TelegramReader reader;
    private final SharedSecret token;
    private final String only;

    TelegramWebhook(SignedPost signedPost, TelegramReader reader, TelegramConfig config) {
        this.signedPost = signedPost;
        this.reader = reader;
        this.token = new SharedSecret(config.secretToken().orElse(List.of()));
        this.only = config.bot();
    }

    @POST
    public Uni<Response> receive(
            @Context HttpServerRequest request,
            @HeaderParam("X-Telegram-Bot-Api-Secret-Token") String header,
            @QueryParam("bot") String named) {
        String bot = named == null || named.isBlank() ? only : named;
        return signedPost.receive(reader, bot, request, body -> token.matches(header));
    }
}
