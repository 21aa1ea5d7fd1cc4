package id.siaga.intake;

import java.nio.ByteBuffer;

/** What an iPhone notes about itself within Exif, with a list in it that tells lies about its own length. */
public final class AppleNote {
    private static final int HEAD = 32;
    private static final int LIST = 40;
    private static final int BEFORE_TABLE = 8;
    private static final int RUN_TIME = 3;
    private static final int BYTES = 7;

    /** Neither of the two that are read. */
    private static final int SIZE_OF_OFFSETS = 3;

    private AppleNote() {}

    /**
     * @param objects how many there are in the list
     * @param top which of them holds the others
     */
    public static byte[] with(long objects, long top) {
        return ByteBuffer.allocate(HEAD + LIST)
                .put(Chunked.bytes("Apple iOS\0\0\1MM"))
                .putShort((short) 1)
                .putShort((short) RUN_TIME)
                .putShort((short) BYTES)
                .putInt(LIST)
                .putInt(HEAD)
                .putInt(0)
                .put(Chunked.bytes("bplist00"))
                .put(new byte[6])
                .put((byte) SIZE_OF_OFFSETS)
                .put((byte) 1)
                .putLong(objects)
                .putLong(top)
                .putLong(BEFORE_TABLE - top)
                .array();
    }
}
