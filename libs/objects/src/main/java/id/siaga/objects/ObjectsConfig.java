package id.siaga.objects;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where files lie. */
@ConfigMapping(prefix = "siaga.objects")
public interface ObjectsConfig {
    /** {@code SIAGA_OBJECTS_FOLDER}: the same for every service that reads or writes files. */
    @WithDefault("../.siaga/objects")
    Path folder();
}
