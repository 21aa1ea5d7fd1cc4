package id.siaga.intake.channel.facebook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What ties our webhook to Meta's app for pages. Without a secret the channel is closed. */
@ConfigMapping(prefix = "siaga.facebook")
interface FacebookConfig {
    /** {@code SIAGA_FACEBOOK_APP_SECRET}: signs every webhook; two with a comma between them during a rotation. */
    Optional<List<String>> appSecret();

    /** {@code SIAGA_FACEBOOK_VERIFY_TOKEN}: what Meta says when it registers the webhook; WhatsApp's where not set. */
    @WithDefault("${siaga.whatsapp.verify-token:}")
    Optional<String> verifyToken();

    /** {@code SIAGA_FACEBOOK_APP_ID}: tells the echoes of our own answers from those of officers' other tools. */
    Optional<String> appId();
}
