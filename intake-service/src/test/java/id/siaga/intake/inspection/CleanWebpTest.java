package id.siaga.intake.inspection;

import static id.siaga.intake.Chunked.bytes;
import static id.siaga.intake.Chunked.joined;
import static id.siaga.intake.Chunked.riff;
import static id.siaga.intake.Chunked.webp;
import static id.siaga.intake.Chunked.webpChunk;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.riff.RiffProcessingException;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import id.siaga.intake.Photos;
import id.siaga.intake.application.InspectFile.Inspected;
import id.siaga.intake.application.InspectFile.Inspected.Fit;
import id.siaga.intake.application.InspectFile.Inspected.Unfit;
import id.siaga.intake.domain.MediaTrouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a WebP. */
class CleanWebpTest extends InspectionStage {
    private static final int HAS_ALPHA = 0x10;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final byte[] CLEAN = webp(HAS_ALPHA);

    @ParameterizedTest
    @ValueSource(strings = {"", "Exif\0\0"})
    void shouldTellThePlaceAndKeepTheSideAlone(String mark) throws IOException, RiffProcessingException {
        byte[] exif = webpChunk("EXIF", joined(bytes(mark), Photos.exif()));
        byte[] xmp = webpChunk("XMP ", bytes("<x exif:GPSLatitude='8,18.75S'/>"));

        Fit fit = (Fit) inspect(webp(HAS_ALPHA | HAS_EXIF | HAS_XMP, exif, xmp));

        assertPlaceOfThePhoto(fit.place());
        byte[] kept = Files.readAllBytes(fit.file());
        byte[] side = new ExifFacts(null, 6).sideAlone();
        assertThat(kept).isEqualTo(webp(HAS_ALPHA | HAS_EXIF, webpChunk("EXIF", side)));
        Metadata metadata = WebpMetadataReader.readMetadata(new ByteArrayInputStream(kept));
        assertThat(metadata.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(ExifFacts.of(metadata)).isEqualTo(new ExifFacts(null, 6));
    }

    @Test
    void shouldBelieveTheFirstExifAlsoWhenItSaysNothing() throws IOException {
        byte[] first = webpChunk("EXIF", new ExifFacts(null, 1).sideAlone());

        Fit fit = (Fit) inspect(webp(HAS_ALPHA | HAS_EXIF, first, webpChunk("EXIF", Photos.exif())));

        assertThat(fit.place()).isNull();
        assertThat(Files.readAllBytes(fit.file())).isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XMP ", "C2PA", "ABCD", "EXIF", "VP8X"})
    void shouldKeepNoOtherChunk(String name) throws IOException {
        byte[] told = webp(HAS_ALPHA | HAS_EXIF | HAS_XMP, webpChunk(name, bytes("Ponsel Pelapor GPS")));

        assertThat(clean(told)).isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ICCP", "ALPH", "ANIM", "ANMF"})
    void shouldKeepWhatThePictureNeeds(String name) throws IOException {
        byte[] coloured = webp(HAS_ALPHA, webpChunk(name, bytes("odd")));

        assertThat(clean(coloured)).isEqualTo(coloured);
    }

    @Test
    void shouldKeepASimplePictureAsItIs() throws IOException {
        byte[] simple = riff(webpChunk("VP8 ", bytes("any")));

        assertThat(clean(simple)).isEqualTo(simple);
        assertThat(clean(riff(webpChunk("VP8 ", bytes("any")), webpChunk("EXIF", Photos.exif()))))
                .isEqualTo(simple);
    }

    /** Its flags would be put right in the middle of something else. */
    @ParameterizedTest
    @ValueSource(strings = {"VP8L", "ICCP"})
    void shouldTakeNoExtensionThatComesLate(String before) throws IOException {
        byte[] first = webpChunk(before, new byte[] {-1, -1, -1, -1});
        byte[] picture = webpChunk("VP8 ", bytes("any"));
        byte[] extension = webpChunk("VP8X", new byte[] {HAS_EXIF, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        assertThat(clean(riff(first, extension, picture))).isEqualTo(riff(first, picture));
    }

    @Test
    void shouldCutOffWhatLiesBehindThePicture() throws IOException {
        assertThat(clean(joined(CLEAN, webpChunk("EXIF", Photos.exif())))).isEqualTo(CLEAN);
    }

    @Test
    void shouldRefuseAWebpWithoutAPicture() throws IOException {
        assertThat(inspect(riff(webpChunk("ICCP", bytes("colours"))))).isEqualTo(new Unfit(MediaTrouble.WRONG_TYPE));
        assertThat(inspect(riff())).isEqualTo(new Unfit(MediaTrouble.WRONG_TYPE));
    }

    @Test
    @Timeout(60)
    void shouldComeToAnEndWhereverAPhotoBreaksOff() throws IOException {
        byte[] whole = webp(HAS_EXIF, webpChunk("EXIF", Photos.exif()));

        for (int length = 0; length < whole.length; length++) {
            clean(Arrays.copyOf(whole, length));
        }
        assertThat(inspect(Arrays.copyOf(whole, 45))).isInstanceOf(Fit.class);
    }

    @Test
    @Timeout(60)
    void shouldComeToAnEndWithAnyOtherByte() throws IOException {
        byte[] whole = webp(HAS_EXIF, webpChunk("EXIF", Photos.exif()));

        for (int i = 0; i < whole.length; i++) {
            byte[] spoilt = whole.clone();
            spoilt[i] = (byte) 0xff;
            assertThat(clean(spoilt).length).isLessThanOrEqualTo(whole.length);
        }
    }

    @Test
    void shouldTakeNoMemoryForTheSizeOfAPicture() throws IOException {
        byte[] pixels = webpChunk("VP8 ", new byte[LARGEST]);

        assertLittleMemory(riff(pixels, webpChunk("XMP ", new byte[LARGEST])), CleanWebp::write);

        assertThat(clean()).hasSize(12 + pixels.length);
    }

    private Inspected inspect(byte[] webp) throws IOException {
        return inspect(webp, "image/webp");
    }

    private byte[] clean(byte[] webp) throws IOException {
        return clean(webp, CleanWebp::write);
    }
}
