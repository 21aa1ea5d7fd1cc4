package id.siaga.intake.channel.whatsapp;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** What ties our webhook to Meta's app. */
@ConfigMapping(prefix = "siaga.whatsapp")
interface WhatsAppConfig {
    /** {@code SIAGA_WHATSAPP_APP_SECRET}: signs every webhook; two with a comma between them during a rotation. */
    List<String> appSecret();

    /** {@code SIAGA_WHATSAPP_VERIFY_TOKEN}: what Meta says when it registers the webhook. */
    String verifyToken();
}
