package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** A header in any bytes is right or wrong, never an error; right is only what we would have signed ourselves. */
class HmacSignatureFuzzTest {
    static final String SECRET = "rahasia-bersama";

    private final List<HmacSignature> signatures =
            List.of(HmacSignature.hex(List.of(SECRET, "lama")), HmacSignature.base64(List.of(SECRET)));

    @MethodSource("id.siaga.intake.channel.Seeds#signatures")
    @FuzzTest(maxDuration = "10m")
    void shouldMatchOnlyItsOwn(byte[] input) {
        int blank = 0;
        while (blank < input.length && input[blank] != ' ') {
            blank++;
        }
        String header = new String(input, 0, blank, StandardCharsets.ISO_8859_1);
        byte[] body = Arrays.copyOfRange(input, Math.min(blank + 1, input.length), input.length);

        for (HmacSignature signature : signatures) {
            if (signature.matches(header, body)) {
                assertThat(header).startsWith("sha256=");
                assertThat(signature.matches(header + "x", body)).isFalse();
                assertThat(signature.matches(header, Arrays.copyOf(body, body.length + 1)))
                        .isFalse();
            }
        }
    }
}
