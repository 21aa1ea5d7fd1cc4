package id.siaga.intake.inspection;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the Exif of a JPEG, and of its other segments nothing. */
final class JpegExif {
    private JpegExif() {}

    static ExifFacts of(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return ExifFacts.of(JpegMetadataReader.readMetadata(content, List.of(new PlaceAndSide())));
        } catch (JpegProcessingException | EOFException | RuntimeException e) {
            // A broken one is answered in many ways; a person may still make something of the picture.
            return ExifFacts.NONE;
        }
    }
}
