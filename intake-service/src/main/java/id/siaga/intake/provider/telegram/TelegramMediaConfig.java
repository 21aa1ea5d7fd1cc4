package id.siaga.intake.provider.telegram;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The Bot API, where files are asked for. */
@ConfigMapping(prefix = "siaga.telegram")
interface TelegramMediaConfig {
    /** {@code SIAGA_TELEGRAM_API_URL}. */
    @WithDefault("https://api.telegram.org")
    URI apiUrl();

    /** {@code SIAGA_TELEGRAM_BOT_TOKEN}: without it files wait, and an alarm says so. */
    Optional<String> botToken();
}
