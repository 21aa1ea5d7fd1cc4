package id.siaga.intake.inspection;

import static id.siaga.intake.Chunked.bytes;
import static id.siaga.intake.Chunked.joined;
import static id.siaga.intake.Chunked.png;
import static id.siaga.intake.Chunked.pngChunk;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.png.PngMetadataReader;
import com.drew.imaging.png.PngProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import id.siaga.intake.Photos;
import id.siaga.intake.application.InspectFile.Inspected;
import id.siaga.intake.application.InspectFile.Inspected.Fit;
import id.siaga.intake.application.InspectFile.Inspected.Unfit;
import id.siaga.intake.domain.MediaTrouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a PNG. */
class CleanPngTest extends InspectionStage {
    private static final byte[] PICTURE = Photos.encoded(Photos.picture(64, 48, 1), "png");
    private static final int LENGTH_OF_PIXELS = 33;

    @Test
    void shouldTellThePlaceAndKeepTheSideAlone() throws IOException, PngProcessingException {
        Fit fit = (Fit) inspect(png(PICTURE, "eXIf", Photos.exif()));

        assertPlaceOfThePhoto(fit.place());
        byte[] kept = Files.readAllBytes(fit.file());
        Metadata metadata = PngMetadataReader.readMetadata(new ByteArrayInputStream(kept));
        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getTags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.getTagType()).isEqualTo(ExifIFD0Directory.TAG_ORIENTATION));
        assertThat(ExifFacts.of(metadata)).isEqualTo(new ExifFacts(null, 6));
        assertThat(kept).hasSize(PICTURE.length + 12 + new ExifFacts(null, 6).sideAlone().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tEXt XML:com.adobe.xmp\0exif:GPSLatitude",
                "iTXt XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude='8,18.75S'/>",
                "zTXt Raw profile type exif\0\0x",
                "tIME 1234567",
                "iDOT Ponsel Pelapor",
                "caBX c2pa",
                "vpAg Ponsel Pelapor",
                "ABCD Ponsel Pelapor"
            })
    void shouldKeepNoOtherChunk(String chunk) throws IOException {
        byte[] told = png(PICTURE, chunk.substring(0, 4), bytes(chunk.substring(5)));

        assertThat(clean(told)).isEqualTo(PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gAMA", "iCCP", "sRGB", "tRNS", "pHYs", "acTL", "fcTL", "fdAT"})
    void shouldKeepWhatThePictureNeeds(String name) throws IOException {
        byte[] coloured = png(PICTURE, name, bytes("any"));

        assertThat(clean(coloured)).isEqualTo(coloured);
    }

    @Test
    void shouldKeepEveryPixelAndCutOffWhatLiesBehind() throws IOException {
        byte[] kept = clean(joined(PICTURE, bytes("a second picture, GPS")));

        assertThat(kept).isEqualTo(PICTURE);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(64);
    }

    @Test
    void shouldLeaveOutExifThatIsUprightOrTooLong() throws IOException {
        byte[] upright = new ExifFacts(null, 1).sideAlone();

        assertThat(clean(png(PICTURE, "eXIf", upright))).isEqualTo(PICTURE);
        assertThat(clean(png(PICTURE, "eXIf", Arrays.copyOf(Photos.exif(), ExifFacts.LONGEST + 1))))
                .isEqualTo(PICTURE);
    }

    @Test
    void shouldBelieveTheFirstExifAlsoWhenItSaysNothing() throws IOException {
        byte[] second = png(PICTURE, "eXIf", Photos.exif());

        Fit fit = (Fit) inspect(png(second, "eXIf", new ExifFacts(null, 1).sideAlone()));

        assertThat(fit.place()).isNull();
        assertThat(Files.readAllBytes(fit.file())).isEqualTo(PICTURE);
    }

    @Test
    void shouldRefuseAPngWithoutAPicture() throws IOException {
        byte[] none = joined(Arrays.copyOf(PICTURE, LENGTH_OF_PIXELS), pngChunk("IEND", new byte[0]));

        assertThat(inspect(none)).isEqualTo(new Unfit(MediaTrouble.WRONG_TYPE));
        assertThat(inspect(Arrays.copyOf(PICTURE, 8))).isEqualTo(new Unfit(MediaTrouble.WRONG_TYPE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void shouldComeToAnEndWithALengthThatCantBe(int length) throws IOException {
        byte[] broken = PICTURE.clone();
        for (int i = 0; i < 4; i++) {
            broken[LENGTH_OF_PIXELS + i] = (byte) (length >> 24 - 8 * i);
        }

        assertThat(inspect(broken)).isNotNull();
    }

    @Test
    @Timeout(60)
    void shouldComeToAnEndWhereverAPhotoBreaksOff() throws IOException {
        byte[] whole = png(png(PICTURE, "eXIf", Photos.exif()), "tEXt", bytes("x\0GPS"));

        for (int length = 0; length < whole.length; length++) {
            byte[] kept = clean(Arrays.copyOf(whole, length));
            assertThat(kept.length).isLessThanOrEqualTo(length + 38);
        }
        assertThat(inspect(Arrays.copyOf(whole, whole.length - 20))).isInstanceOf(Fit.class);
    }

    @Test
    @Timeout(60)
    void shouldReadExifThatIsSpoiltAnywhere() throws IOException {
        byte[] exif = Photos.exif();
        for (int i = 0; i < exif.length; i++) {
            for (int value : new int[] {0, 0x7f, 0xff}) {
                byte[] spoilt = exif.clone();
                spoilt[i] = (byte) value;
                assertThat(inspect(png(PICTURE, "eXIf", spoilt))).isInstanceOf(Fit.class);
            }
        }
    }

    @Test
    void shouldTakeNoMemoryForTheSizeOfAPicture() throws IOException {
        byte[] pixels = pngChunk("IDAT", new byte[LARGEST]);
        byte[] text = pngChunk("zTXt", new byte[LARGEST]);

        assertLittleMemory(
                joined(Arrays.copyOf(PICTURE, LENGTH_OF_PIXELS), text, pixels, pngChunk("IEND", new byte[0])),
                CleanPng::write);

        assertThat(clean()).hasSize(LENGTH_OF_PIXELS + pixels.length + 12);
    }

    private Inspected inspect(byte[] png) throws IOException {
        return inspect(png, "image/png");
    }

    private byte[] clean(byte[] png) throws IOException {
        return clean(png, CleanPng::write);
    }
}
