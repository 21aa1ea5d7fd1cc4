package id.siaga.intake.channel.x;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What ties our webhook to the app at X. Without a secret the channel is closed. */
@ConfigMapping(prefix = "siaga.x")
interface XConfig {
    /** {@code SIAGA_X_CONSUMER_SECRET}: signs every webhook; two with a comma during a rotation, the new one first. */
    Optional<List<String>> consumerSecret();

    /** {@code SIAGA_X_APP_ID}: tells our own direct messages from those an officer wrote in X. */
    Optional<String> appId();
}
