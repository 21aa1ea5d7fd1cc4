package id.siaga.intake.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    private final Hosts hosts = Hosts.of(Optional.of(URI.create("http://localhost:8090/v23.0")), "fbcdn.net");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fbcdn.net/a",
                "https://scontent-sin6-1.xx.fbcdn.net/v/t1.jpg?x=1",
                "https://SCONTENT.FBCDN.NET:443/a",
                "http://localhost:8090/whatsapp_media/x"
            })
    void shouldAllowTheProvidersOwn(String address) {
        assertThat(hosts.allow(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/a.jpg",
                "https://fbcdn.net.evil.example/a",
                "https://notfbcdn.net/a",
                "http://scontent.fbcdn.net/a",
                "https://scontent.fbcdn.net:8443/a",
                "https://fbcdn.net@evil.example/a",
                "https://user@fbcdn.net/a",
                "http://127.0.0.1:8090/a",
                "http://localhost:8091/a",
                "https://localhost:8090/a",
                "http://169.254.169.254/latest/meta-data",
                "https://[::1]/a",
                "file:///etc/passwd",
                "/relative"
            })
    void shouldAllowNothingElse(String address) {
        assertThat(hosts.allow(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "[::1]",
                "[fe80::1]",
                "[fd00::1]"
            })
    void shouldKnowOurOwnNetwork(String host) throws UnknownHostException {
        assertThat(hosts.isPrivate(URI.create("https://" + host + "/a"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"157.240.1.1", "100.128.0.1", "[2a03:2880::1]"})
    void shouldNotTakeTheWorldForOurs(String host) throws UnknownHostException {
        assertThat(hosts.isPrivate(URI.create("https://" + host + "/a"))).isFalse();
        assertThat(hosts.isPrivate(URI.create("http://localhost:8090/a"))).isFalse();
    }
}
