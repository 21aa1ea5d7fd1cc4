package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaSignatureTest {
    private static final byte[] BODY = "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
    /** Computed with openssl dgst -sha256 -hmac rahasia. */
    private static final String SIGNED = "sha256=3d1bd314287e703307a05611629e05756fc2f7e68a52273774d59fe97e54cd72";

    private final MetaSignature signature = new MetaSignature(List.of("rahasia"));

    @Test
    void shouldMatchWhatWasSignedWithTheSecret() {
        assertThat(signature.matches(SIGNED, BODY)).isTrue();
    }

    @Test
    void shouldMatchEitherSecretDuringARotation() {
        assertThat(new MetaSignature(List.of("baru", "rahasia")).matches(SIGNED, BODY))
                .isTrue();
    }

    @Test
    void shouldNotMatchAnotherSecret() {
        assertThat(new MetaSignature(List.of("baru")).matches(SIGNED, BODY)).isFalse();
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
}
