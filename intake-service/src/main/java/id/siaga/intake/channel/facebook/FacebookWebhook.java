package id.siaga.intake.channel.facebook;

import id.siaga.intake.channel.MetaWebhook;
import jakarta.ws.rs.Path;
import java.util.List;

/** Where Meta delivers what happens on our Facebook pages and in their inboxes. */
@Path("/webhooks/facebook")
public class FacebookWebhook extends MetaWebhook {
    FacebookWebhook(FacebookReader reader, FacebookConfig config) {
        super(reader, config.appSecret().orElse(List.of()), config.verifyToken());
    }
}
