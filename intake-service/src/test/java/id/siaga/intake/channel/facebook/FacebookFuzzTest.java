package id.siaga.intake.channel.facebook;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.siaga.intake.channel.Harness;
import java.util.Optional;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is signed: it is read, parked or no JSON, and nothing else comes out. */
class FacebookFuzzTest {
    private static final Harness HARNESS = FacebookSamplesTest.facebook(Optional.empty());

    @MethodSource("id.siaga.intake.channel.Seeds#facebook")
    @FuzzTest(maxDuration = "10m")
    void shouldReadOrPark(byte[] body) {
        HARNESS.receive(body, Harness::ofEntries);
    }
}
