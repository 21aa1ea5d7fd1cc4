package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every inbox promises. */
abstract class InboxConformance {
    private static final String NAME = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "f".repeat(32);

    protected abstract Inbox inbox();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 300_000})
    void shouldGiveBackWhatWasPut(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);

        String sha256 = inbox().put(NAME, new ByteArrayInputStream(content));

        try (InputStream found = inbox().open(NAME, sha256)) {
            assertThat(found.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void shouldHaveWhatWasPutLastUnderAName() throws IOException {
        String first = put(NAME, "foto pertama");
        String second = put(NAME, "foto kedua");

        assertThat(read(NAME, second)).isEqualTo("foto kedua");
        assertThatThrownBy(() -> read(NAME, first)).isInstanceOf(DamagedObject.class);
    }

    @Test
    void shouldRemoveWhatHasItsNameAndNothingElse() throws IOException {
        String sha256 = put(NAME, "foto");
        put(OTHER, "foto");

        inbox().remove(NAME);

        assertThatThrownBy(() -> inbox().open(NAME, sha256)).isInstanceOf(NoSuchFileException.class);
        assertThat(read(OTHER, sha256)).isEqualTo("foto");
        assertThatCode(() -> inbox().remove(NAME)).doesNotThrowAnyException();
    }

    @Test
    void shouldTellNoOtherNamesThanThoseOfOldFiles() throws IOException {
        assertThat(inbox().olderThan(Duration.ZERO, 10)).isEmpty();
        put(NAME, "foto");

        assertThat(inbox().olderThan(Duration.ofHours(1), 10)).isEmpty();
        assertThat(inbox().olderThan(Duration.ofSeconds(-5), 10)).containsExactly(NAME);
        put(OTHER, "foto");
        assertThat(inbox().olderThan(Duration.ofSeconds(-5), 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../objects", "a/b", "a.b", "a b"})
    void shouldTakeNothingElseForAName(String name) {
        assertThatThrownBy(() -> put(name, "foto")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(name, "0".repeat(64))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inbox().remove(name)).isInstanceOf(IllegalArgumentException.class);
    }

    protected String put(String name, String text) throws IOException {
        return inbox().put(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(String name, String sha256) throws IOException {
        try (InputStream found = inbox().open(name, sha256)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
