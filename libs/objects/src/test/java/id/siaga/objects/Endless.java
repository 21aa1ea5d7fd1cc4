package id.siaga.objects;

import java.io.InputStream;

/** Bytes that stand nowhere in memory, as many as asked for. */
final class Endless extends InputStream {
    private long left;

    Endless(long length) {
        this.left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? (int) (left & 0xff) : -1;
    }
}
