package id.siaga.intake.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import id.siaga.intake.Photos;
import id.siaga.intake.application.InspectFile.Inspected;
import id.siaga.intake.application.InspectFile.Inspected.Fit;
import id.siaga.intake.application.InspectFile.Inspected.Unfit;
import id.siaga.intake.domain.MediaTrouble;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectionTest extends InspectionStage {
    @Test
    void shouldTellThePlaceAndKeepAPhotoWithoutIt() throws IOException, ImageProcessingException {
        byte[] taken = Photos.withPlace(Photos.jpeg(1));

        Fit fit = (Fit) inspect(taken, "image/jpeg");

        assertPlaceOfThePhoto(fit.place());
        byte[] kept = Files.readAllBytes(fit.file());
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("GPSLatitude", "Ponsel Pelapor");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .doesNotContain("Ponsel");
        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
    }

    @Test
    void shouldKeepEveryPixel() throws IOException {
        byte[] taken = Photos.withPlace(Photos.jpeg(2));

        Fit fit = (Fit) inspect(taken, "image/jpeg");

        BufferedImage before = ImageIO.read(new ByteArrayInputStream(taken));
        BufferedImage after = ImageIO.read(fit.file().toFile());
        assertThat(pixels(after)).isEqualTo(pixels(before));
    }

    @Test
    void shouldLeaveAPhotoWithoutSecretsAsItIs() throws IOException {
        byte[] taken = Photos.jpeg(3);

        Fit fit = (Fit) inspect(taken, "image/jpeg");

        assertThat(Files.readAllBytes(fit.file())).isEqualTo(taken);
        assertThat(fit.place()).isNull();
        assertThat(fit.mimeType()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldCutOffWhatLiesBehindThePicture(boolean inScans) throws IOException {
        byte[] picture = Photos.encoded(Photos.picture(640, 480, 9), inScans);
        byte[] film = "....ftypmp42....loci Kaligung GPS".getBytes();
        byte[] moving = ByteBuffer.allocate(picture.length + film.length)
                .put(picture)
                .put(film)
                .array();

        Fit fit = (Fit) inspect(moving, "image/jpeg");

        assertThat(Files.readAllBytes(fit.file())).isEqualTo(picture);
    }

    @Test
    void shouldFingerprintCopiesAlikeAndOthersNot() throws IOException {
        String one = ((Fit) inspect(Photos.jpeg(4), "image/jpeg")).fingerprint();
        byte[] smaller = Photos.encoded(Photos.picture(320, 240, 4), "png");
        String copy = ((Fit) inspect(smaller, "image/png")).fingerprint();
        String other = ((Fit) inspect(Photos.jpeg(11), "image/jpeg")).fingerprint();

        assertThat(distance(one, copy)).isLessThanOrEqualTo(6);
        assertThat(distance(one, other)).isGreaterThan(12);
    }

    @Test
    void shouldRefuseAnErrorPageThatCallsItselfAPhoto() throws IOException {
        byte[] page = "<!DOCTYPE html><html><body>Sorry, something went wrong.</body></html>".getBytes();

        assertThat(inspect(page, "image/jpeg")).isEqualTo(new Unfit(MediaTrouble.WRONG_TYPE));
        assertThat(inspect(new byte[0], "image/jpeg")).isEqualTo(new Unfit(MediaTrouble.WRONG_TYPE));
        assertThat(inspect("{\"error\":{}}".getBytes(), "image/jpeg")).isEqualTo(new Unfit(MediaTrouble.WRONG_TYPE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffd8ff",
                "ffd8ffe0",
                "ffd8ffe00000",
                "ffd8ffe00001",
                "ffd8ffe1ffff4578",
                "ffd8ffffffff",
                "ffd8ffd8ffd8ff",
                "ffd8ff00ff00",
                "ffd8ffd9",
                "ffd8ffda0000"
            })
    @Timeout(10)
    void shouldRefuseAJpegWithoutAPicture(String hex) throws IOException {
        assertThat(inspect(HexFormat.of().parseHex(hex), "image/jpeg")).isEqualTo(new Unfit(MediaTrouble.WRONG_TYPE));
    }

    @Test
    void shouldRefuseFewBytesThatClaimToBeAnOcean() throws IOException {
        assertThat(inspect(pngOf(60_000, 60_000), "image/png")).isEqualTo(new Unfit(MediaTrouble.TOO_MANY_PIXELS));
        assertThat(inspect(pngOf(50_000_000, 1), "image/png")).isEqualTo(new Unfit(MediaTrouble.TOO_MANY_PIXELS));
    }

    @Test
    void shouldKeepAPhotoThatBreaksOffInItsPixels() throws IOException {
        byte[] whole = Photos.jpeg(5);

        Inspected found = inspect(Arrays.copyOf(whole, whole.length * 2 / 3), "image/jpeg");

        assertThat(found).isInstanceOf(Fit.class);
    }

    @Test
    void shouldKnowVoiceAndPaperByTheirContent() throws IOException {
        byte[] ogg = HexFormat.of()
                .parseHex("4f67675300020000000000000000010000000000000001" + "13"
                        + "4f7075734865616401013801803e0000000000");
        byte[] pdf = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(((Fit) inspect(ogg, "audio/ogg; codecs=opus")).mimeType()).isEqualTo("audio/ogg");
        assertThat(((Fit) inspect(pdf, "application/pdf")).mimeType()).isEqualTo("application/pdf");
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static int distance(String one, String other) {
        return Long.bitCount(Long.parseUnsignedLong(one, 16) ^ Long.parseUnsignedLong(other, 16));
    }

    /** Signature and header only. */
    private static byte[] pngOf(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes())
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(33)
                .put(HexFormat.of().parseHex("89504e470d0a1a0a"))
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }
}
