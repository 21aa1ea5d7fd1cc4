package id.siaga.eventing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How a service takes part in the event streams. */
@ConfigMapping(prefix = "siaga.eventing")
public interface EventingConfig {
    /** The topic whose applied offsets are kept beside the effects, for comparison with watermarks. */
    Optional<String> trackOffsetsOf();

    /** The topic this service vouches for with watermarks; only its one producer may set it. */
    Optional<String> watermarkOf();

    /** Pause between two watermarks. */
    @WithDefault("100ms")
    Duration watermarkEvery();

    /** The relay's longest sleep; how late it may find what another instance wrote. */
    @WithDefault("100ms")
    Duration pollEvery();

    /** How long the relay waits after a wake-up for more rows to travel together. */
    @WithDefault("25ms")
    Duration linger();

    /** Rows per round of the relay; the broker flushes each partition to the disk once a round. */
    @WithDefault("1000")
    int batch();

    /** How long a starting service waits for the broker before it gives up. */
    @WithDefault("60s")
    Duration brokerPatience();
}
