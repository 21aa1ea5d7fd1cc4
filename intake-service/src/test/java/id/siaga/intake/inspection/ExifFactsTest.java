package id.siaga.intake.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import id.siaga.intake.AppleNote;
import id.siaga.intake.Chunked;
import id.siaga.intake.Photos;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody writes into a photo to hurt whoever reads it. */
class ExifFactsTest extends InspectionStage {
    private static final int APP1 = 0xe1;
    private static final int ENTRIES = 101;
    private static final int LITTLE = 4 * 1024 * 1024;

    /** Broken; more than there is memory; more than a life is long. */
    @ParameterizedTest
    @CsvSource({"0,99", "2147483647,0", "4611686018427387904,0"})
    @Timeout(value = 10, threadMode = SEPARATE_THREAD)
    void shouldTellThePlaceWhateverTheMakerNoted(long objects, long top) throws IOException {
        byte[] exif = Photos.exif(AppleNote.with(objects, top));

        assertTold(ExifFacts.of(exif));
        assertTold(JpegExif.of(jpeg(exif)));
    }

    /** A byte of memory for a byte of Exif, not a piece for each time it is pointed at. */
    @ParameterizedTest
    @CsvSource({"0x1000,1,60000", "0x1000,5,7500", "0x8769,4,15000", "0x8825,4,15000", "0x02bc,1,60000"})
    void shouldTakeLittleMemoryWhateverExifClaims(String tag, int type, int count) throws IOException {
        byte[] exif = repeating(Integer.decode(tag), type, count);
        Path jpeg = jpeg(exif);
        ExifFacts.of(Photos.exif());
        long before = allocated();

        assertThat(ExifFacts.of(exif)).isEqualTo(ExifFacts.NONE);
        assertThat(JpegExif.of(jpeg)).isEqualTo(ExifFacts.NONE);

        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    private static void assertTold(ExifFacts facts) {
        assertThat(facts.orientation()).isEqualTo(6);
        assertPlaceOfThePhoto(facts.place());
    }

    private Path jpeg(byte[] exif) throws IOException {
        byte[] marked = Chunked.joined(Chunked.bytes("Exif\0\0"), exif);
        return fetched(Chunked.jpeg(Photos.jpeg(1), APP1, marked));
    }

    /** Many entries, each of which claims the same, which is nearly all there is. */
    private static byte[] repeating(int tag, int type, int count) {
        ByteBuffer exif = ByteBuffer.allocate(65_000)
                .put(Chunked.bytes("MM\0*"))
                .putInt(8)
                .putShort((short) ENTRIES);
        for (int i = 0; i < ENTRIES; i++) {
            exif.putShort((short) (tag == 0x1000 ? tag + i : tag))
                    .putShort((short) type)
                    .putInt(count)
                    .putInt(2_000);
        }
        return exif.array();
    }
}
