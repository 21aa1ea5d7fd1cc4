package id.siaga.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoldenSamplesTest {
    private static final String TYPE = "test.sampled.v1";
    private final Path file = Repository.root().resolve("libs/contracts/src/main/resources/samples/" + TYPE + ".json");

    @AfterEach
    void removeTheSample() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void shouldWriteAMissingSampleAndFailOnce() {
        assertThatThrownBy(() -> GoldenSamples.matches(TYPE, "{\"a\":1,\"b\":[true]}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was written");

        GoldenSamples.matches(TYPE, "{ \"b\": [true], \"a\": 1 }");
        assertThat(GoldenSamples.sample(TYPE)).isNotEmpty();
    }

    @Test
    void shouldFailWhenTheJsonSaysSomethingElse() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"a\":1}");

        assertThatThrownBy(() -> GoldenSamples.matches(TYPE, "{\"a\":2}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("differs");
    }

    @Test
    void shouldSayWhoWritesASampleThatIsNotThere() {
        assertThatThrownBy(() -> GoldenSamples.sample(TYPE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("producer's test");
    }
}
