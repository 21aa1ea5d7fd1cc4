package id.siaga.intake.provider.whatsapp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The Graph API, where files are asked for. */
@ConfigMapping(prefix = "siaga.whatsapp")
interface WhatsAppMediaConfig {
    /** {@code SIAGA_WHATSAPP_API_URL}, with version. */
    @WithDefault("https://graph.facebook.com/v23.0")
    URI apiUrl();

    /** {@code SIAGA_WHATSAPP_ACCESS_TOKEN}: without it files wait, and an alarm says so. */
    Optional<String> accessToken();
}
