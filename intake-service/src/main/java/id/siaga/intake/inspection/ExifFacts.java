package id.siaga.intake.inspection;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import id.siaga.contracts.message.Location;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a picture's Exif tells beside its pixels. Nothing else is asked, neither XMP and texts beside it, which let a file
 * claim pieces larger than the memory, nor what else stands in it ({@link PlaceAndSide}).
 *
 * @param place null where it tells none
 * @param orientation as in Exif, 1 for upright
 */
record ExifFacts(Location place, int orientation) {
    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;
    static final ExifFacts NONE = new ExifFacts(null, UPRIGHT);

    /** What a JPEG has room for; longer ones are not read, wherever they stand. */
    static final int LONGEST = 64 * 1024;

    /** One entry of TIFF 6.0 in the order of Motorola: tag 0x0112, a short, once. */
    private static final byte[] ONE_ENTRY = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1};

    private static final int REST_OF_ENTRY = 8;

    /** JPEGs put it before Exif, and some writers of other formats too. */
    private static final byte[] MARK = ExifReader.JPEG_SEGMENT_PREAMBLE.getBytes(StandardCharsets.US_ASCII);

    /** @param exif as TIFF, with the mark or without */
    static ExifFacts of(byte[] exif) {
        try {
            Metadata metadata = new Metadata();
            int begin = ExifReader.startsWithJpegExifPreamble(exif) ? MARK.length : 0;
            new PlaceAndSide().extract(new ByteArrayReader(exif, begin), metadata);
            return of(metadata);
        } catch (RuntimeException e) {
            // A broken one is answered in many ways; the picture beside it is whole.
            return NONE;
        }
    }

    static ExifFacts of(Metadata metadata) {
        return new ExifFacts(place(metadata), orientation(metadata));
    }

    boolean isUpright() {
        return orientation == UPRIGHT;
    }

    /** Exif that tells which side is up and nothing else. */
    byte[] sideAlone() {
        return ByteBuffer.allocate(ONE_ENTRY.length + REST_OF_ENTRY)
                .put(ONE_ENTRY)
                .putShort((short) orientation)
                .array();
    }

    /** As a JPEG has it. */
    byte[] markedSideAlone() {
        byte[] side = sideAlone();
        return ByteBuffer.allocate(MARK.length + side.length)
                .put(MARK)
                .put(side)
                .array();
    }

    private static Location place(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(GpsDirectory::getGeoLocation)
                .filter(found -> found != null && !found.isZero())
                .findFirst()
                .map(ExifFacts::location)
                .orElse(null);
    }

    private static Location location(GeoLocation found) {
        return new Location(found.getLatitude(), found.getLongitude(), null, null);
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer told = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return told == null || told < UPRIGHT || told > LAST_ORIENTATION ? UPRIGHT : told;
    }
}
