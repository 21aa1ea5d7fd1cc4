package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3ConfigTest {
    private static final Map<String, String> WHOLE = Map.of(
            "SIAGA_OBJECTS_S3_ENDPOINT", "https://s3.example:9000",
            "SIAGA_OBJECTS_S3_BUCKET", "siaga",
            "SIAGA_OBJECTS_S3_ACCESS_KEY", "AKIDSIAGA",
            "SIAGA_OBJECTS_S3_SECRET_KEY", "kunci-rahasia");

    @Test
    void shouldComeFromTheEnvironment() {
        S3Config config = read(WHOLE);

        assertThat(new S3Rules(config).wantABucket()).isTrue();
        assertThat(new S3Rules(config).problems()).isEmpty();
        assertThat(config.endpoint()).contains(URI.create("https://s3.example:9000"));
        assertThat(config.region()).isEqualTo("us-east-1");
        assertThat(config.pathStyle()).isTrue();
        assertThat(config.within()).isEqualTo(Duration.ofMinutes(1));
    }

    /** Compose hands on empty what nobody has filled in. */
    @Test
    void shouldTakeEmptyForNothing() {
        S3Config config = read(Map.of("SIAGA_OBJECTS_S3_ENDPOINT", "", "SIAGA_OBJECTS_S3_SECRET_KEY", ""));

        assertThat(new S3Rules(config).wantABucket()).isFalse();
    }

    private static S3Config read(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(S3Config.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(S3Config.class);
    }
}
