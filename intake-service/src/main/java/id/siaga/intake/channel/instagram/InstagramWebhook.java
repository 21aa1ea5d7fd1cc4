package id.siaga.intake.channel.instagram;

import id.siaga.intake.channel.MetaWebhook;
import jakarta.ws.rs.Path;
import java.util.List;

/** Where Meta delivers what happens on our Instagram profiles and in their inboxes. */
@Path("/webhooks/instagram")
public class InstagramWebhook extends MetaWebhook {
    InstagramWebhook(InstagramReader reader, InstagramConfig config) {
        super(reader, config.appSecret().orElse(List.of()), config.verifyToken());
    }
}
