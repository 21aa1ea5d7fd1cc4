package id.siaga.intake.inspection;

/**
 * Where a JPEG's picture ends. Behind its end phones put films and second pictures, with all they tell; programs that show
 * the picture don't look there (ISO/IEC 10918-1, B.1.1).
 */
final class JpegEnd {
    private static final int MARK = 0xff;
    private static final int END = 0xd9;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;

    private JpegEnd() {}

    /** @return the length of the file where the picture has no end */
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 1 < jpeg.length) {
            int next = Byte.toUnsignedInt(jpeg[at + 1]);
            if (Byte.toUnsignedInt(jpeg[at]) != MARK || next == MARK) {
                at++;
            } else if (next == END) {
                return at + 2;
            } else {
                at += 2 + (standsAlone(next) ? 0 : length(jpeg, at + 2));
            }
        }
        return jpeg.length;
    }

    /** Among the pixels. */
    private static boolean standsAlone(int marker) {
        return marker <= 1 || marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    private static int length(byte[] jpeg, int at) {
        return at + 1 < jpeg.length ? Byte.toUnsignedInt(jpeg[at]) << 8 | Byte.toUnsignedInt(jpeg[at + 1]) : 0;
    }
}
