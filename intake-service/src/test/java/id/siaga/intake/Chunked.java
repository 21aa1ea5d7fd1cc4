package id.siaga.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Pictures that are made of chunks or segments, with some of the test's own among them. */
public final class Chunked {
    private static final int BEHIND_SIZE = 33;
    private static final int RIFF = 12;

    /** A pixel of VP8L: head, size, one colour. */
    private static final byte[] ONE_PIXEL = {
        0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, (byte) 0x88, (byte) 0x88, (byte) 0xfe, 7
    };

    private Chunked() {}

    /** A JPEG with one segment more, behind its first. */
    public static byte[] jpeg(byte[] jpeg, int marker, byte[] content) {
        int behind = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, behind)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, behind, jpeg.length - behind)
                .array();
    }

    /** A PNG with one chunk more, behind its first, which says how large it is. */
    public static byte[] png(byte[] png, String name, byte[] content) {
        byte[] chunk = pngChunk(name, content);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, BEHIND_SIZE)
                .put(chunk)
                .put(png, BEHIND_SIZE, png.length - BEHIND_SIZE)
                .array();
    }

    public static byte[] pngChunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(bytes(name))
                .put(content);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    /** A WebP of one pixel. @param flags of its extension, as in RFC 9649 */
    public static byte[] webp(int flags, byte[]... chunks) {
        byte[] extension = webpChunk("VP8X", new byte[] {(byte) flags, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        return riff(extension, webpChunk("VP8L", ONE_PIXEL), joined(chunks));
    }

    public static byte[] webpChunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    public static byte[] riff(byte[]... chunks) {
        byte[] all = joined(chunks);
        return ByteBuffer.allocate(RIFF + all.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("RIFF"))
                .putInt(all.length + 4)
                .put(bytes("WEBP"))
                .put(all)
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
