package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object store promises. */
abstract class ObjectStoreConformance {
    /** FIPS 180-2, appendix B.1. */
    private static final String ADDRESS_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    protected abstract ObjectStore store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void shouldGiveBackWhatWasPut(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);

        String address = store().put(new ByteArrayInputStream(content));

        try (InputStream found = store().open(address)) {
            assertThat(found.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void shouldAddressByTheContent() throws IOException {
        assertThat(put("abc")).isEqualTo(ADDRESS_OF_ABC).isEqualTo(put("abc"));
    }

    @Test
    void shouldSayWhatIsNotThere() {
        assertThatThrownBy(() -> store().open("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "BA7816BF", "incoming/object"})
    void shouldTakeNothingElseForAnAddress(String address) {
        assertThatThrownBy(() -> store().open(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldReadByteByByte() throws IOException {
        try (InputStream found = store().open(put(HexFormat.of().formatHex(new byte[] {-1})))) {
            assertThat(found.read()).isEqualTo('f');
            assertThat(found.read()).isEqualTo('f');
            assertThat(found.read()).isEqualTo(-1);
        }
    }

    protected String put(String text) throws IOException {
        return store().put(new ByteArrayInputStream(text.getBytes()));
    }
}
