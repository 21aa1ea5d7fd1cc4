package id.siaga.intake.inspection;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import id.siaga.contracts.message.Location;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JPEG's Exif tells beside its pixels. Read from there only: its segments are short, while other formats, and XMP in
 * a JPEG too, let a file claim pieces larger than the memory.
 *
 * @param place null where it tells none
 * @param orientation as in Exif, 1 for upright
 */
record JpegFacts(Location place, int orientation) {
    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;

    static JpegFacts of(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            Metadata metadata = JpegMetadataReader.readMetadata(content, List.of(new ExifReader()));
            return new JpegFacts(place(metadata), orientation(metadata));
        } catch (JpegProcessingException | EOFException e) {
            return new JpegFacts(null, UPRIGHT);
        }
    }

    private static Location place(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(GpsDirectory::getGeoLocation)
                .filter(found -> found != null && !found.isZero())
                .findFirst()
                .map(JpegFacts::location)
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
