package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import id.siaga.eventing.sealing.UnsealableText;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An object as it lies: pieces, each sealed by itself with its length before it. That none is missing, doubled or out of
 * place is what the address vouches for.
 */
final class SealedPieces {
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_SEALED = PIECE + 1024;

    private SealedPieces() {}

    /** @return the address of the content */
    static String write(InputStream content, OutputStream to, Sealing sealing) throws IOException {
        Digest digest = new Digest();
        DataOutputStream out = new DataOutputStream(to);
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            digest.take(piece, piece.length);
            byte[] sealed = sealing.seal(piece);
            out.writeInt(sealed.length);
            out.write(sealed);
        }
        out.flush();
        return digest.address();
    }

    static InputStream read(InputStream from, String address, Sealing sealing) {
        return new Opened(new DataInputStream(from), address, sealing);
    }

    /** One piece in memory. */
    private static final class Opened extends InputStream {
        private final DataInputStream in;
        private final String address;
        private final Sealing sealing;
        private final Digest digest = new Digest();
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
        private boolean atEnd;

        Opened(DataInputStream in, String address, Sealing sealing) {
            this.in = in;
            this.address = address;
            this.sealing = sealing;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (piece.available() == 0 && !atEnd) {
                next();
            }
            return piece.read(into, offset, length);
        }

        private void next() throws IOException {
            int first = in.read();
            if (first < 0) {
                atEnd = true;
                if (!digest.address().equals(address)) {
                    throw new DamagedObject("content and address differ");
                }
                return;
            }
            byte[] plain = unsealed(first);
            digest.take(plain, plain.length);
            piece = new ByteArrayInputStream(plain);
        }

        private byte[] unsealed(int first) throws IOException {
            try {
                int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                if (length < 1 || length > LONGEST_SEALED) {
                    throw new DamagedObject("a piece of impossible length");
                }
                byte[] sealed = new byte[length];
                in.readFully(sealed);
                return sealing.unseal(sealed);
            } catch (EOFException | UnsealableText e) {
                throw new DamagedObject("a piece can't be opened", e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
