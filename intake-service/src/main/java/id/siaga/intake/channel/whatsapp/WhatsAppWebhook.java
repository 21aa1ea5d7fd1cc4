package id.siaga.intake.channel.whatsapp;

import id.siaga.intake.channel.MetaWebhook;
import jakarta.ws.rs.Path;
import java.util.Optional;

/** Where the WhatsApp Cloud API delivers. */
@Path("/webhooks/whatsapp")
public class WhatsAppWebhook extends MetaWebhook {
    WhatsAppWebhook(WhatsAppReader reader, WhatsAppConfig config) {
        super(reader, config.appSecret(), Optional.of(config.verifyToken()));
    }
}
