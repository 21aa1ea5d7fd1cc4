package id.siaga.intake.channel.whatsapp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Harness;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is signed: it is read, parked or no JSON, and nothing else comes out. */
class WhatsAppFuzzTest {
    private static final Harness HARNESS = WhatsAppSamplesTest.whatsapp();

    @MethodSource("id.siaga.intake.channel.Seeds#whatsapp")
    @FuzzTest(maxDuration = "10m")
    void shouldReadOrPark(byte[] body) {
        HARNESS.receive(body, WhatsAppFuzzTest::items);
    }

    private static Stream<JsonNode> items(JsonNode post) {
        return Harness.elements(post, "entry")
                .flatMap(entry -> Harness.elements(entry, "changes"))
                .filter(change -> change.path("field").asText().equals("messages"))
                .flatMap(change -> Harness.elements(change.path("value"), "messages", "statuses", "errors"));
    }
}
