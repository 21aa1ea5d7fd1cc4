package id.siaga.routing.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about routing apart from the region pack. */
@ConfigMapping(prefix = "siaga.routing")
public interface RoutingConfig {
    /** Address of the gateway as citizens see it; tracking links begin with it. */
    String publicUrl();

    /** Quiet time after which a report of only a photo, a voice or a pin is acknowledged. */
    @WithDefault("20s")
    Duration ackQuiet();

    /** However busy the conversation, the acknowledgement is not later than this after the first message. */
    @WithDefault("60s")
    Duration ackLatest();

    /** Whether what officers decide changes what is decided next; off, the pack's rules decide alone. */
    @WithDefault("true")
    boolean learning();
}
