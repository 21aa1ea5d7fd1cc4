package id.siaga.intake.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Photos that come with a report from a form. How many there may be is said on the page too. */
@ConfigMapping(prefix = "siaga.upload")
public interface UploadConfig {
    /** The largest form with its photos. */
    @WithDefault("20M")
    MemorySize maxBody();

    /** The largest body of anything else, before whoever reads it has a limit of its own. */
    @WithDefault("4M")
    MemorySize others();

    /** The largest photo. */
    @WithDefault("10M")
    MemorySize maxPhoto();

    /** Disk for everything that is being sent at a time, over all forms; beyond it 503. */
    @WithDefault("400M")
    MemorySize room();

    /** Memory for the parsers of all forms that are being sent; beyond it 503. Not of webhooks, which have their own. */
    @WithDefault("16M")
    MemorySize memory();

    /** For a slow line: a form that is not here by then is let go. */
    @WithDefault("3m")
    Duration readWithin();

    /**
     * From when a form is here until all its photos are in the inbox; then 503. Less than the minute a proxy waits for an
     * answer; a page waits for this after the time for the form.
     */
    @WithDefault("30s")
    Duration keepWithin();

    /**
     * What nobody fetched and nobody is going to fetch is removed after this long. Longer than Kafka keeps the message that
     * tells of it: until then the worker may still read that.
     */
    @WithDefault("35d")
    Duration keptFor();
}
