package id.siaga.intake.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG with what its picture needs and nothing else: no texts, no times, no Exif but for which side is up, nothing behind
 * its end. The pixels stay bit for bit. One pass (W3C, Portable Network Graphics, third edition, chapters 5 and 11).
 */
final class CleanPng {
    private static final int SIGNATURE = 8;
    private static final int NAME = 4;
    private static final int CHECKSUM = 4;
    private static final String EXIF = "eXIf";
    private static final String PIXELS = "IDAT";
    private static final String END = "IEND";

    /** Size, colours, transparency, pixels, and those of pictures that move. Whatever else there is tells of somebody. */
    private static final Set<String> NEEDED = Set.of(
            "IHDR", "PLTE", PIXELS, END, "tRNS", "bKGD", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "pHYs", "acTL", "fcTL", "fdAT");

    private final Chunks chunks;
    private Optional<ExifFacts> told = Optional.empty();
    private boolean hasPicture;

    private CleanPng(Chunks chunks) {
        this.chunks = chunks;
    }

    static Cleaned write(Path from, Path to) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            CleanPng png = new CleanPng(new Chunks(in, out));
            png.copy();
            return new Cleaned(png.hasPicture, png.told.orElse(ExifFacts.NONE));
        }
    }

    private void copy() throws IOException {
        try {
            chunks.copy(SIGNATURE);
            String name = PIXELS;
            while (!name.equals(END)) {
                name = chunk();
            }
        } catch (EOFException e) {
            // A person may still make something of the part that came.
        }
    }

    /** @return its name */
    private String chunk() throws IOException {
        byte[] head = chunks.read(Integer.BYTES + NAME);
        int length = ByteBuffer.wrap(head).getInt();
        String name = new String(head, Integer.BYTES, NAME, StandardCharsets.ISO_8859_1);
        if (length < 0) {
            throw new EOFException("a length that can't be");
        }
        if (NEEDED.contains(name)) {
            hasPicture |= name.equals(PIXELS);
            chunks.write(head);
            chunks.copy((long) length + CHECKSUM);
        } else if (name.equals(EXIF) && length <= ExifFacts.LONGEST) {
            exif(chunks.read(length));
            chunks.skip(CHECKSUM);
        } else {
            chunks.skip((long) length + CHECKSUM);
        }
        return name;
    }

    /** The first one counts, whatever it tells. */
    private void exif(byte[] content) throws IOException {
        if (told.isPresent()) {
            return;
        }
        ExifFacts facts = ExifFacts.of(content);
        told = Optional.of(facts);
        if (!facts.isUpright()) {
            chunks.write(chunk(EXIF, facts.sideAlone()));
        }
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES + NAME + content.length + CHECKSUM)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), Integer.BYTES, NAME + content.length);
        return chunk.putInt((int) checksum.getValue()).array();
    }
}
