package id.siaga.intake.inspection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a picture says it is, and what it looks like. Formats the JDK does not read have no size and no fingerprint.
 *
 * @param fingerprint null where the pixels can't be read
 */
record Pixels(int width, int height, String fingerprint) {
    private static final Pixels UNREADABLE = new Pixels(0, 0, null);
    private static final long MOST = 64_000_000;
    private static final int LONGEST_SIDE = 20_000;

    /** Enough to tell light from dark in each of the fingerprint's fields. */
    private static final int SAMPLES = 144;

    boolean areTooMany() {
        return areTooMany(width, height);
    }

    static Pixels of(Path file) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : UNREADABLE;
        }
    }

    private static Pixels read(ImageReader reader, ImageInputStream in) {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return new Pixels(width, height, areTooMany(width, height) ? null : fingerprint(reader, width, height));
        } catch (IOException | RuntimeException e) {
            // Readers of pictures answer broken ones in many ways; a person may still make something of it.
            return UNREADABLE;
        } finally {
            reader.dispose();
        }
    }

    private static String fingerprint(ImageReader reader, int width, int height) throws IOException {
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(Math.max(1, width / SAMPLES), Math.max(1, height / SAMPLES), 0, 0);
        BufferedImage small = reader.read(0, sparse);
        return Fingerprint.of(small);
    }

    /** A few bytes can claim to be an ocean: nobody decodes it, neither we nor an officer's phone. */
    private static boolean areTooMany(long width, long height) {
        return width * height > MOST || width > LONGEST_SIDE || height > LONGEST_SIDE;
    }
}
