package id.siaga.intake.channel.x;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Harness;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is signed: it is read, parked or no JSON, and nothing else comes out. */
class XFuzzTest {
    private static final Harness HARNESS = XSamplesTest.x(Optional.empty());

    @MethodSource("id.siaga.intake.channel.Seeds#x")
    @FuzzTest(maxDuration = "10m")
    void shouldReadOrPark(byte[] body) {
        HARNESS.receive(body, XFuzzTest::items);
    }

    private static Stream<JsonNode> items(JsonNode post) {
        String[] lists = post.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith("_events"))
                .toArray(String[]::new);
        return post.path("data").has("event_type") ? Stream.of(post) : Harness.elements(post, lists);
    }
}
