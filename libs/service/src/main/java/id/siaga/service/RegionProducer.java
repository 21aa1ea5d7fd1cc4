package id.siaga.service;

import id.siaga.region.RegionPack;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The region pack of this installation, read at the start: a broken pack stops the start with file, line and reason. */
class RegionProducer {
    @Startup
    @Produces
    @Singleton
    RegionPack regionPack(
            @ConfigProperty(name = "siaga.region.path") Path folder,
            @ConfigProperty(name = "siaga.response", defaultValue = "PT2H") Duration response) {
        return RegionPack.read(folder).scaledTo(response);
    }
}
