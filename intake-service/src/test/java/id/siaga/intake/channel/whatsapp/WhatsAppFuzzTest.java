package id.siaga.intake.channel.whatsapp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.siaga.intake.channel.Harness;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is signed: it is read, parked or no JSON, and nothing else comes out. */
class WhatsAppFuzzTest {
    private static final Harness HARNESS = WhatsAppSamplesTest.whatsapp();

    @MethodSource("id.siaga.intake.channel.Seeds#whatsapp")
    @FuzzTest(maxDuration = "10m")
    void shouldReadOrPark(byte[] body) {
        HARNESS.receive(body);
    }
}
