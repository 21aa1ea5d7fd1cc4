package id.siaga.intake.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A JPEG with what its picture needs and nothing else: no word of its camera about place, time, owner and itself, neither
 * before the picture nor behind it, where phones put films and second pictures. The pixels stay bit for bit; which side is
 * up stays too. One pass with one segment in memory (ISO/IEC 10918-1, annex B).
 */
final class CleanJpeg {
    private static final int PIECE = 64 * 1024;
    private static final int NONE = -1;
    private static final int MARK = 0xff;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private final InputStream in;
    private final OutputStream out;
    private Optional<JpegSegment> side;
    private boolean hasPicture;

    private CleanJpeg(InputStream in, OutputStream out, Optional<JpegSegment> side) {
        this.in = in;
        this.out = out;
        this.side = side;
    }

    static Cleaned write(Path from, Path to) throws IOException {
        ExifFacts facts = JpegExif.of(from);
        Optional<JpegSegment> side =
                Optional.of(facts).filter(told -> !told.isUpright()).map(JpegSegment::side);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from), PIECE);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), PIECE)) {
            return new Cleaned(new CleanJpeg(in, out, side).copied(), facts);
        }
    }

    private boolean copied() throws IOException {
        mark(START);
        int marker = nextMark();
        while (marker != NONE && marker != END) {
            marker = standsAlone(marker) ? nextMark() : segment(marker);
        }
        if (marker == END) {
            mark(END);
        }
        return hasPicture;
    }

    /** @return the mark behind it; none where it breaks off */
    private int segment(int marker) throws IOException {
        Optional<JpegSegment> segment = JpegSegment.read(marker, in);
        if (segment.isEmpty()) {
            return NONE;
        }
        keep(segment.get());
        hasPicture |= marker == SCAN;
        return marker == SCAN ? pixels() : nextMark();
    }

    /** Readers of old look for JFIF's own segment first. */
    private void keep(JpegSegment segment) throws IOException {
        if (side.isPresent() && !segment.isFirst()) {
            side.get().write(out);
            side = Optional.empty();
        }
        if (segment.isNeeded()) {
            segment.write(out);
        }
    }

    /** @return the mark behind them */
    private int pixels() throws IOException {
        for (int next = in.read(); next != NONE; next = in.read()) {
            if (next != MARK) {
                out.write(next);
                continue;
            }
            int marker = afterMark();
            if (!isAmongPixels(marker)) {
                return marker;
            }
            mark(marker);
        }
        return NONE;
    }

    /** What lies between two segments belongs to neither. */
    private int nextMark() throws IOException {
        int marker = 0;
        while (marker == 0) {
            int next = in.read();
            while (next != MARK && next != NONE) {
                next = in.read();
            }
            marker = next == NONE ? NONE : afterMark();
        }
        return marker;
    }

    /** A mark may be led in by more than one byte. */
    private int afterMark() throws IOException {
        int next = in.read();
        while (next == MARK) {
            next = in.read();
        }
        return next;
    }

    private void mark(int marker) throws IOException {
        out.write(MARK);
        out.write(marker);
    }

    private static boolean isAmongPixels(int marker) {
        return marker == 0 || marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    /** Without a length. */
    private static boolean standsAlone(int marker) {
        return marker == 1 || marker >= FIRST_RESTART && marker <= START;
    }
}
