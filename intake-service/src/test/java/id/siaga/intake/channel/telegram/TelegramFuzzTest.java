package id.siaga.intake.channel.telegram;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Harness;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is signed: it is read, parked or no JSON, and nothing else comes out. */
class TelegramFuzzTest {
    private static final Harness HARNESS = TelegramSamplesTest.telegram();

    @MethodSource("id.siaga.intake.channel.Seeds#telegram")
    @FuzzTest(maxDuration = "10m")
    void shouldReadOrPark(byte[] body) {
        HARNESS.receive(body, TelegramFuzzTest::items);
    }

    private static Stream<JsonNode> items(JsonNode post) {
        return post.path("result").isArray() ? Harness.elements(post, "result") : Stream.of(post);
    }
}
