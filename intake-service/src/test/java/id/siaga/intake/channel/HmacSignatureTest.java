package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HmacSignatureTest {
    private static final byte[] BODY = "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
    /** Computed with openssl dgst -sha256 -hmac rahasia. */
    private static final String SIGNED = "sha256=3d1bd314287e703307a05611629e05756fc2f7e68a52273774d59fe97e54cd72";

    private final HmacSignature signature = HmacSignature.hex(List.of("rahasia"));

    @Test
    void shouldMatchWhatWasSignedWithTheSecret() {
        assertThat(signature.matches(SIGNED, BODY)).isTrue();
    }

    @Test
    void shouldMatchEitherSecretDuringARotation() {
        assertThat(HmacSignature.hex(List.of("baru", "rahasia")).matches(SIGNED, BODY))
                .isTrue();
    }

    @Test
    void shouldNotMatchAnotherSecret() {
        assertThat(HmacSignature.hex(List.of("baru")).matches(SIGNED, BODY)).isFalse();
    }

    @Test
    void shouldNotMatchAChangedByte() {
        byte[] changed = BODY.clone();
        changed[2] ^= 1;

        assertThat(signature.matches(SIGNED, changed)).isFalse();
    }

    @Test
    void shouldNotMatchWithoutHeaderOrWithoutItsPrefix() {
        assertThat(signature.matches(null, BODY)).isFalse();
        assertThat(signature.matches("", BODY)).isFalse();
        assertThat(signature.matches(SIGNED.substring("sha256=".length()), BODY))
                .isFalse();
    }

    @Test
    void shouldMatchNothingWithoutASecret() {
        assertThat(HmacSignature.hex(List.of()).matches(SIGNED, BODY)).isFalse();
    }

    @Test
    void shouldProveItselfWithTheNewestSecretInBase64() {
        // openssl dgst -sha256 -hmac rahasia -binary | base64, of "tantangan"
        assertThat(HmacSignature.base64(List.of("rahasia", "lama")).sign("tantangan".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256=e8A+cP7KKWDBi8WSnDOEznSPfz9gsfWyNR8ACf/2Xv0=");
    }
}
