package id.siaga.intake;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.fieldtypes.AbstractFieldType;
import org.apache.commons.imaging.formats.tiff.write.TiffImageWriterLossy;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputField;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** Photos made for the tests; each seed another one. */
public final class Photos {
    public static final double LATITUDE = -8.3125;
    public static final double LONGITUDE = 114.25;

    private Photos() {}

    public static byte[] jpeg(int seed) {
        return encoded(picture(640, 480, seed), "jpg");
    }

    public static byte[] encoded(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A JPEG. @param inScans progressive: first the whole roughly, then finer */
    public static byte[] encoded(BufferedImage picture, boolean inScans) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(inScans ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Light runs across it in another direction for each seed. */
    public static BufferedImage picture(int width, int height, int seed) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        for (int i = 0; i < 6; i++) {
            int x = (seed * 37 + i * 131) % 97 * width / 97;
            int y = (seed * 53 + i * 71) % 89 * height / 89;
            brush.setPaint(new GradientPaint(
                    x,
                    y,
                    new Color(20 + i * 30, 30, 60),
                    x + width / 5f,
                    y + height / 5f,
                    new Color(230, 220 - i * 30, 90)));
            brush.fillRect(x, y, width / 2, height / 2);
        }
        brush.dispose();
        return picture;
    }

    /** As a phone takes it: with the place, lying on its side, and the place once more in XMP. */
    public static byte[] withPlace(byte[] jpeg) {
        try {
            ByteArrayOutputStream placed = new ByteArrayOutputStream();
            new ExifRewriter().updateExifMetadataLossy(jpeg, placed, facts());
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            new JpegXmpRewriter()
                    .updateXmpXml(placed.toByteArray(), told, "<x exif:GPSLatitude=\"8,18.75S\">Ponsel Pelapor</x>");
            return told.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a phone writes beside the pixels, whatever the format of the picture. */
    public static byte[] exif() {
        try {
            return written(facts());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @param note of its maker, who may write there what he likes */
    public static byte[] exif(byte[] note) {
        try {
            TiffOutputSet facts = facts();
            facts.getOrCreateExifDirectory()
                    .add(new TiffOutputField(
                            ExifTagConstants.EXIF_TAG_MAKER_NOTE, AbstractFieldType.UNDEFINED, note.length, note));
            return written(facts);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] written(TiffOutputSet facts) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        new TiffImageWriterLossy().write(exif, facts);
        return exif.toByteArray();
    }

    private static TiffOutputSet facts() throws IOException {
        TiffOutputSet exif = new TiffOutputSet();
        exif.setGpsInDegrees(LONGITUDE, LATITUDE);
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) 6);
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_MODEL, "Ponsel Pelapor");
        return exif;
    }
}
