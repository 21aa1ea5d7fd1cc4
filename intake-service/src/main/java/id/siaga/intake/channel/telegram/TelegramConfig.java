package id.siaga.intake.channel.telegram;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What ties our webhook to our bots. Without a secret the channel is closed. */
@ConfigMapping(prefix = "siaga.telegram")
interface TelegramConfig {
    /** {@code SIAGA_TELEGRAM_SECRET_TOKEN}: what Telegram says with every POST; two with a comma during a rotation. */
    Optional<List<String>> secretToken();

    /** {@code SIAGA_TELEGRAM_BOT}: the account of posts whose address names no bot. */
    @WithDefault("bot")
    String bot();
}
