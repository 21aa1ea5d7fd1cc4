package id.siaga.intake.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * A WebP with what its picture needs and nothing else: no XMP, no Exif but for which side is up, nothing behind its end. The
 * pixels stay bit for bit. One pass, then its head is put right (RFC 9649, section 2).
 */
final class CleanWebp {
    private static final int HEAD = 12;
    private static final int NAME = 4;
    private static final int CHUNK_HEAD = 8;
    private static final int BEFORE_LENGTH = 4;
    private static final int BEFORE_FLAGS = HEAD + CHUNK_HEAD;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final String EXTENDED = "VP8X";
    private static final String EXIF = "EXIF";
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");

    /** Colours, transparency, and those of pictures that move. Whatever else there is tells of somebody. */
    private static final Set<String> NEEDED = Set.of("ICCP", "ALPH", "ANIM");

    private final Chunks chunks;
    private Optional<ExifFacts> told = Optional.empty();
    private boolean hasBegun;
    private boolean isExtended;
    private boolean hasPicture;

    private CleanWebp(Chunks chunks) {
        this.chunks = chunks;
    }

    static Cleaned write(Path from, Path to) throws IOException {
        CleanWebp webp;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            webp = new CleanWebp(new Chunks(in, out));
            webp.copy();
        }
        webp.putRight(to);
        return new Cleaned(webp.hasPicture, webp.facts());
    }

    private void copy() throws IOException {
        try {
            byte[] head = chunks.read(HEAD);
            chunks.write(head);
            long left = length(head) - NAME;
            while (left >= CHUNK_HEAD) {
                left -= chunk();
            }
        } catch (EOFException e) {
            // A person may still make something of the part that came.
        }
    }

    /** @return how long it is with its head; what follows begins at an even place */
    private long chunk() throws IOException {
        byte[] head = chunks.read(CHUNK_HEAD);
        String name = new String(head, 0, NAME, StandardCharsets.ISO_8859_1);
        long length = length(head);
        long padded = length + length % 2;
        if (name.equals(EXIF) && length <= ExifFacts.LONGEST) {
            exif(chunks.read((int) length));
            chunks.skip(padded - length);
        } else if (isNeeded(name)) {
            hasBegun = true;
            isExtended |= name.equals(EXTENDED);
            hasPicture |= PICTURES.contains(name);
            chunks.write(head);
            chunks.copy(padded);
        } else {
            chunks.skip(padded);
        }
        return CHUNK_HEAD + padded;
    }

    /** The extension is the first or none: only there are its flags where we put them right. */
    private boolean isNeeded(String name) {
        return name.equals(EXTENDED) ? !hasBegun : PICTURES.contains(name) || NEEDED.contains(name);
    }

    /** The first one counts, whatever it tells; without an extension no reader looks for one. */
    private void exif(byte[] content) throws IOException {
        if (told.isPresent()) {
            return;
        }
        ExifFacts facts = ExifFacts.of(content);
        told = Optional.of(facts);
        if (isExtended && !facts.isUpright()) {
            byte[] side = facts.sideAlone();
            chunks.write(ByteBuffer.allocate(CHUNK_HEAD)
                    .put(EXIF.getBytes(StandardCharsets.ISO_8859_1))
                    .put(littleEndian(side.length))
                    .array());
            chunks.write(side);
        }
    }

    private void putRight(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            if (size >= HEAD) {
                channel.write(ByteBuffer.wrap(littleEndian((int) (size - CHUNK_HEAD))), BEFORE_LENGTH);
            }
            if (isExtended && size > BEFORE_FLAGS) {
                ByteBuffer flags = ByteBuffer.allocate(1);
                channel.read(flags, BEFORE_FLAGS);
                int kept = flags.get(0) & ~(HAS_EXIF | HAS_XMP) | (facts().isUpright() ? 0 : HAS_EXIF);
                channel.write(ByteBuffer.wrap(new byte[] {(byte) kept}), BEFORE_FLAGS);
            }
        }
    }

    private ExifFacts facts() {
        return told.orElse(ExifFacts.NONE);
    }

    private static long length(byte[] head) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(head, NAME, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt());
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
