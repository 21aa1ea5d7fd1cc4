package id.siaga.intake.channel.open311;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Who may file requests through Open311. Without a key nobody may; reading the services needs none. */
@ConfigMapping(prefix = "siaga.open311")
interface Open311Config {
    /** {@code SIAGA_OPEN311_API_KEY}; several with commas, one for each client or two during a rotation. */
    Optional<List<String>> apiKey();
}
