package id.siaga.intake.provider;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.config.MediaConfig;
import id.siaga.intake.domain.MediaTrouble;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
    private static final Hosts HOSTS = Hosts.of(Optional.empty(), "localhost", "facebook.com", "fbsbx.com");
    private static final URI ASKED = URI.create("https://graph.facebook.com/v23.0/1");

    @TempDir
    Path folder;

    @Test
    @Timeout(10)
    void shouldCallNobodyInOurOwnNetworkUnderAnAllowedName() {
        Source ours = Source.open("https://localhost/files/1", HOSTS);

        Arrived arrived = new Requests(config())
                .get(ours, folder.resolve("fetched"), 10)
                .await()
                .indefinitely();

        assertThat(arrived).isEqualTo(new Arrived.Nothing(MediaTrouble.FOREIGN_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lookaside.fbsbx.com/1",
                "https://graph.facebook.com:8443/1",
                "//lookaside.fbsbx.com/1",
                "https://graph.facebook.com.evil.example/1"
            })
    void shouldTakeATokenToNoOtherHost(String location) {
        assertThat(Requests.elsewhere(guarded(), ASKED, location).bearer()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://graph.facebook.com/2", "/2", "2"})
    void shouldKeepATokenOnItsHost(String location) {
        assertThat(Requests.elsewhere(guarded(), ASKED, location).bearer()).isEqualTo("token");
    }

    private static Source guarded() {
        return new Source(ASKED.toString(), HOSTS, "token", true);
    }

    private static MediaConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MediaConfig.class)
                .build()
                .getConfigMapping(MediaConfig.class);
    }
}
