package id.siaga.intake.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What intake takes in at once, how long a provider waits for its answer, and where reporters are sent. */
@ConfigMapping(prefix = "siaga.intake")
public interface IntakeConfig {
    /** The largest POST; a longer one is refused before it is buffered. */
    @WithDefault("3M")
    MemorySize maxBody();

    /** The largest report without a chat: words only. */
    @WithDefault("64K")
    MemorySize maxReport();

    /** Where the public pages are, without a slash at the end. */
    String publicUrl();

    /** Memory for everything between the first byte of a POST and Kafka's acknowledgement, over all POSTs. */
    @WithDefault("64M")
    MemorySize room();

    /** After this long without Kafka's acknowledgement the provider is told to come again. */
    @WithDefault("4500ms")
    Duration answerWithin();

    /** A sender that has not delivered its body by then is let go. */
    @WithDefault("10s")
    Duration readWithin();
}
