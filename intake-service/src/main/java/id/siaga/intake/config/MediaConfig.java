package id.siaga.intake.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How citizens' files are fetched. */
@ConfigMapping(prefix = "siaga.media")
public interface MediaConfig {
    /** The largest file; more is not read. */
    @WithDefault("20M")
    MemorySize maxSize();

    /** From the request to the last byte. */
    @WithDefault("60s")
    Duration within();

    /** How many files are fetched side by side; a slow provider holds up one of them. */
    @WithDefault("4")
    int lanes();

    /** How long a lane with nothing to do looks away. */
    @WithDefault("1s")
    Duration pollEvery();

    /** After this an attempt without a result is repeated; longer than all that one may take. */
    @WithDefault("5m")
    Duration lease();

    /** Then the officer is told that there is no file. */
    @WithDefault("1d")
    Duration giveUpAfter();

    /** {@code SIAGA_MEDIA_SIMULATOR}: files may come from this address too, which may be a private one. Local use only. */
    Optional<URI> simulator();
}
