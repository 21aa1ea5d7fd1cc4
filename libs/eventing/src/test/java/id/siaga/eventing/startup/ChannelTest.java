package id.siaga.eventing.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelTest {
    private static final Map<String, String> SAFE_IN = Map.of(
            "connector", "smallrye-kafka",
            "auto.offset.reset", "earliest",
            "failure-strategy", "fail",
            "commit-strategy", "throttled",
            "enable.auto.commit", "false");
    private static final Map<String, String> SAFE_OUT = Map.of(
            "connector", "smallrye-kafka",
            "acks", "all",
            "enable.idempotence", "true",
            "max.in.flight.requests.per.connection", "5");

    @Test
    void shouldAcceptSafeChannels() {
        assertThat(problems("incoming", SAFE_IN, "connector", "smallrye-kafka")).isEmpty();
        assertThat(problems("outgoing", SAFE_OUT, "connector", "smallrye-kafka"))
                .isEmpty();
    }

    @Test
    void shouldNameTheChannelAndTheSettingThatWouldLoseRecords() {
        assertThat(problems("incoming", SAFE_IN, "auto.offset.reset", "latest"))
                .containsExactly("channel c-in needs auto.offset.reset=earliest but has latest");
        assertThat(problems("outgoing", SAFE_OUT, "acks", "1"))
                .containsExactly("channel c-in needs acks=all but has 1");
    }

    @Test
    void shouldIgnoreChannelsThatAreNotOnTheBroker() {
        assertThat(problems("incoming", SAFE_IN, "connector", "smallrye-in-memory"))
                .isEmpty();
    }

    private static List<String> problems(String direction, Map<String, String> safe, String setting, String value) {
        Map<String, String> properties = new HashMap<>();
        safe.forEach((name, normal) -> properties.put("mp.messaging." + direction + ".c-in." + name, normal));
        properties.put("mp.messaging." + direction + ".c-in." + setting, value);
        return Channel.configured(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(properties, "test", 100))
                        .build())
                .stream()
                .flatMap(channel -> channel.problems().stream())
                .toList();
    }
}
