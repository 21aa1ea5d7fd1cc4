package id.siaga.intake.channel.telegram;

import id.siaga.intake.channel.PostReader;
import id.siaga.intake.channel.SharedSecret;
import id.siaga.intake.channel.Webhook;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Where Telegram delivers. A POST does not say which bot it is for; with several, each registers {@code ?bot=} its name. */
@Singleton
class TelegramWebhook implements Webhook {
    private final TelegramReader reader;
    private final SharedSecret token;
    private final String only;

    TelegramWebhook(TelegramReader reader, TelegramConfig config) {
        this.reader = reader;
        this.token = new SharedSecret(config.secretToken().orElse(List.of()));
        this.only = config.bot();
    }

    @Override
    public PostReader reader() {
        return reader;
    }

    @Override
    public boolean isProven(HttpServerRequest request, byte[] body) {
        return token.matches(request.getHeader("X-Telegram-Bot-Api-Secret-Token"));
    }

    @Override
    public String account(HttpServerRequest request) {
        String named = request.getParam("bot");
        return named == null || named.isBlank() ? only : named;
    }
}
