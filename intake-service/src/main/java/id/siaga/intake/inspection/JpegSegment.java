package id.siaga.intake.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A piece of a JPEG beside its pixels: at most 64 KB, and it says how long it is. */
record JpegSegment(int marker, byte[] content) {
    private static final int LENGTH = 2;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;
    private static final int SCAN = 0xda;
    private static final int TABLES = 0xdb;
    private static final int LINES = 0xdc;
    private static final int RESTARTS = 0xdd;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;

    /** JFIF's content without a small picture of its own: that may show what was cut away since. */
    private static final int JFIF_ALONE = 14;

    /** Exif that tells which side is up. */
    static JpegSegment side(ExifFacts facts) {
        return new JpegSegment(EXIF, facts.markedSideAlone());
    }

    /** @return nothing where it breaks off, or claims a length that can't be */
    static Optional<JpegSegment> read(int marker, InputStream in) throws IOException {
        byte[] said = in.readNBytes(LENGTH);
        int length = said.length < LENGTH
                ? 0
                : Short.toUnsignedInt(ByteBuffer.wrap(said).getShort());
        if (length < LENGTH) {
            return Optional.empty();
        }
        byte[] content = in.readNBytes(length - LENGTH);
        return content.length < length - LENGTH ? Optional.empty() : Optional.of(new JpegSegment(marker, content));
    }

    void write(OutputStream out) throws IOException {
        int length = content.length + LENGTH;
        out.write(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        out.write(content);
    }

    boolean isFirst() {
        return marker == JFIF;
    }

    /** To see the picture in its colours. Whatever else there is, now or some day, tells of somebody. */
    boolean isNeeded() {
        return switch (marker) {
            case SCAN, TABLES, LINES, RESTARTS -> true;
            case JFIF -> content.length == JFIF_ALONE && begins("JFIF\0");
            case COLOURS -> begins("ICC_PROFILE\0");
            case ADOBE -> begins("Adobe");
            default -> marker >= FIRST_FRAME && marker <= LAST_FRAME;
        };
    }

    private boolean begins(String with) {
        byte[] expected = with.getBytes(StandardCharsets.US_ASCII);
        return content.length >= expected.length
                && Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
    }
}
