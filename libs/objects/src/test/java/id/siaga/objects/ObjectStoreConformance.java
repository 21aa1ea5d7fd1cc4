package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object store promises. */
abstract class ObjectStoreConformance {
    /** FIPS 180-2, appendix B.1. */
    private static final String ADDRESS_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    protected abstract ObjectStore store();

    /** Of everything that lies in it, found past the port. */
    protected abstract Set<String> names() throws IOException;

    protected abstract byte[] lying(String name) throws IOException;

    /** Lays other bytes there. */
    protected abstract void spoil(String name, byte[] bytes) throws IOException;

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
    @ValueSource(strings = {"", "../../etc/passwd", "BA7816BF", "incoming/object", "inbox/foto"})
    void shouldTakeNothingElseForAnAddress(String address) {
        assertThatThrownBy(() -> store().open(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldHoldOneSealedObjectHoweverOftenItIsPut() throws IOException {
        String address = put("foto sawah");
        put("foto sawah");

        assertThat(names()).containsExactly("%s/%s".formatted(address.substring(0, 2), address));
        assertThat(new String(lying(names().iterator().next()), StandardCharsets.ISO_8859_1))
                .doesNotContain("sawah");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 300_000})
    void shouldHoldNothingOfWhatBreaksOff(int after) throws IOException {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[after]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatThrownBy(() -> store().put(breaking)).isInstanceOf(IOException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void shouldNoticeWhatWasCutOffBetweenTwoPieces() throws IOException {
        String address = put("x".repeat(100_000));
        String name = names().iterator().next();
        byte[] all = lying(name);
        int firstPiece = 4 + ((all[1] & 0xff) << 16 | (all[2] & 0xff) << 8 | all[3] & 0xff);
        spoil(name, Arrays.copyOf(all, firstPiece));

        try (InputStream cut = store().open(address)) {
            assertThatThrownBy(cut::readAllBytes).isInstanceOf(DamagedObject.class);
        }
    }

    @Test
    void shouldNoticeWhatWasChangedAndHealItWhenItComesAgain() throws IOException {
        String address = put("foto");
        String name = names().iterator().next();
        byte[] all = lying(name);
        all[all.length - 1]++;
        spoil(name, all);

        try (InputStream changed = store().open(address)) {
            assertThatThrownBy(changed::readAllBytes).isInstanceOf(DamagedObject.class);
        }
        put("foto");
        try (InputStream healed = store().open(address)) {
            assertThat(healed.readAllBytes()).asString().isEqualTo("foto");
        }
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
