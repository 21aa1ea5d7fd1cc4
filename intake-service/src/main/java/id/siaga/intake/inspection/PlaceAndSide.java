package id.siaga.intake.inspection;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.util.Set;

/**
 * Reads place and side out of Exif and passes over the rest. The library's own handler reads everything, once for each
 * time it is pointed at: 64 KB can claim gigabytes. It also hands pieces on to readers of makers' notes, XMP, IPTC,
 * Photoshop and colours, one of which counts for years when it is told to.
 */
final class PlaceAndSide extends ExifReader {
    private static final Set<Integer> OF_PLACE = Set.of(
            GpsDirectory.TAG_LATITUDE_REF,
            GpsDirectory.TAG_LATITUDE,
            GpsDirectory.TAG_LONGITUDE_REF,
            GpsDirectory.TAG_LONGITUDE);

    @Override
    public void extract(RandomAccessReader reader, Metadata metadata, int offset, Directory parent) {
        try {
            new TiffReader().processTiff(reader, new Asked(metadata, parent, offset), offset);
        } catch (TiffProcessingException | IOException e) {
            // What was told until then counts.
        }
    }

    private static final class Asked extends ExifTiffHandler {
        private boolean hasPlace;

        Asked(Metadata metadata, Directory parent, int offset) {
            super(metadata, parent, offset);
        }

        /** Once: a single entry may point to it thousands of times. */
        @Override
        public boolean tryEnterSubIfd(int tag) {
            boolean enters = tag == ExifIFD0Directory.TAG_GPS_INFO_OFFSET && !hasPlace && super.tryEnterSubIfd(tag);
            hasPlace |= enters;
            return enters;
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        /** @return whether there is nothing left to do about it */
        @Override
        public boolean customProcessTag(
                int at, Set<Integer> seen, int offset, RandomAccessReader reader, int tag, int length) {
            return _currentDirectory instanceof GpsDirectory
                    ? !OF_PLACE.contains(tag)
                    : tag != ExifIFD0Directory.TAG_ORIENTATION;
        }
    }
}
