package id.siaga.intake.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes on their way from file to file, a piece in memory at a time. */
final class Chunks {
    private static final int PIECE = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] piece = new byte[PIECE];

    Chunks(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** @throws EOFException where they break off; what came until then is written */
    void copy(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int count = in.read(piece, 0, (int) Math.min(left, PIECE));
            if (count < 0) {
                throw new EOFException("breaks off");
            }
            out.write(piece, 0, count);
            left -= count;
        }
    }

    /** @throws EOFException where they break off */
    void skip(long length) throws IOException {
        in.skipNBytes(length);
    }

    /** @throws EOFException where they break off */
    byte[] read(int length) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("breaks off");
        }
        return read;
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }
}
