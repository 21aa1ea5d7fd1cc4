package id.siaga.intake.inspection;

import static id.siaga.intake.Chunked.bytes;
import static id.siaga.intake.Chunked.jpeg;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.Photos;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a JPEG. */
class CleanJpegTest extends InspectionStage {
    private static final int ORIENTATION = 36;

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

        assertLittleMemory(large(taken), CleanJpeg::write);

        assertThat(clean()).hasSize(LARGEST - taken.length + Photos.jpeg(14).length + ORIENTATION);
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

    private byte[] clean(byte[] jpeg) throws IOException {
        return clean(jpeg, CleanJpeg::write);
    }
}
