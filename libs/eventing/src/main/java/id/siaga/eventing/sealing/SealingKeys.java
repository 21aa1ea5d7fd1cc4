package id.siaga.eventing.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** The keys that seal and index personal data, base64 of 32 bytes each. */
@ConfigMapping(prefix = "siaga.sealing")
public interface SealingKeys {
    /** {@code SIAGA_DATA_KEY}: seals. */
    String dataKey();

    /** Names the data key, so that a text sealed before a rotation finds its key. */
    @WithDefault("k1")
    String dataKeyId();

    /** Keys of earlier rotations by id; they only open. */
    Map<String, String> previousDataKeys();

    /** {@code SIAGA_INDEX_KEY}: makes look-up possible without opening. It can't be rotated in place. */
    String indexKey();
}
