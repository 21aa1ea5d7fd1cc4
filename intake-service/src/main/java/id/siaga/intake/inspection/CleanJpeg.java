package id.siaga.intake.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/**
 * A JPEG without what its camera wrote about place, time, owner and itself, before the picture and behind it. The pixels stay bit for bit; which side is up
 * stays too.
 */
final class CleanJpeg {
    private static final int UPRIGHT = 1;

    private interface Step {
        void write(byte[] from, OutputStream to) throws IOException;
    }

    private CleanJpeg() {}

    static void write(Path from, Path to, int orientation) throws IOException {
        byte[] bytes = Files.readAllBytes(from);
        bytes = after(bytes, new JpegXmpRewriter()::removeXmpXml);
        bytes = after(bytes, new JpegIptcRewriter()::removeIptc);
        bytes = after(bytes, (jpeg, out) -> exif(jpeg, out, orientation));
        try (OutputStream out = Files.newOutputStream(to)) {
            out.write(bytes, 0, JpegEnd.of(bytes));
        }
    }

    private static void exif(byte[] jpeg, OutputStream out, int orientation) throws IOException {
        if (orientation == UPRIGHT) {
            new ExifRewriter().removeExifMetadata(jpeg, out);
            return;
        }
        TiffOutputSet onlyThat = new TiffOutputSet();
        onlyThat.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
        new ExifRewriter().updateExifMetadataLossy(jpeg, out, onlyThat);
    }

    private static byte[] after(byte[] jpeg, Step step) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        step.write(jpeg, out);
        return out.toByteArray();
    }
}
