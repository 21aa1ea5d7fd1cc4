package id.siaga.intake.inspection;

import static id.siaga.intake.Chunked.bytes;
import static id.siaga.intake.Chunked.jpeg;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import id.siaga.intake.Photos;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a JPEG. */
class CleanJpegTest {
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int ORIENTATION = 36;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e0 JFXX",
                "e1 http://ns.adobe.com/xmp/extension/",
                "e2 MPF",
                "eb JP c2pa",
                "ed Photoshop 3.0",
                "ee Other",
                "ef Samsung",
                "fe taken with"
            })
    void shouldKeepNoOtherSegment(String segment) throws IOException {
        byte[] picture = Photos.jpeg(12);
        int marker = Integer.parseInt(segment.substring(0, 2), 16);

        byte[] kept = clean(jpeg(picture, marker, bytes(segment.substring(3) + " Ponsel Pelapor")));

        assertThat(kept).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e2 ICC_PROFILE\0colours", "ee Adobe"})
    void shouldKeepWhatTheColoursNeed(String segment) throws IOException {
        byte[] coloured =
                jpeg(Photos.jpeg(13), Integer.parseInt(segment.substring(0, 2), 16), bytes(segment.substring(3)));

        assertThat(clean(coloured)).isEqualTo(coloured);
    }

    @Test
    void shouldTakeNoMemoryForTheSizeOfAPhoto() throws IOException {
        byte[] taken = Photos.withPlace(Photos.jpeg(14));
        Path fetched = Files.write(folder.resolve("fetched"), large(taken));
        write(fetched);
        long before = allocated();

        write(fetched);

        assertThat(allocated() - before).isLessThan(LARGEST / 4);
        assertThat(folder.resolve("clean")).hasSize(LARGEST - taken.length + Photos.jpeg(14).length + ORIENTATION);
    }

    @Test
    @Timeout(60)
    void shouldComeToAnEndWhereverAPhotoBreaksOff() throws IOException {
        byte[] whole = Photos.withPlace(Photos.encoded(Photos.picture(16, 16, 15), true));

        for (int length = 3; length < whole.length; length++) {
            clean(Arrays.copyOf(whole, length));
        }
    }

    /** The largest we take: its pixels go on and on. */
    private static byte[] large(byte[] jpeg) {
        byte[] large = new byte[LARGEST];
        System.arraycopy(jpeg, 0, large, 0, jpeg.length - 2);
        large[large.length - 2] = (byte) 0xff;
        large[large.length - 1] = (byte) 0xd9;
        return large;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private byte[] clean(byte[] jpeg) throws IOException {
        write(Files.write(folder.resolve("fetched"), jpeg));
        return Files.readAllBytes(folder.resolve("clean"));
    }

    private void write(Path fetched) throws IOException {
        CleanJpeg.write(fetched, folder.resolve("clean"));
    }
}
