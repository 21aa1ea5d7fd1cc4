package id.siaga.intake.inspection;

import id.siaga.intake.application.InspectFile;
import id.siaga.intake.domain.ContentTypes;
import id.siaga.intake.domain.MediaTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells a file's type by its first bytes, and what a picture shows beside its pixels. */
@ApplicationScoped
class FileInspection implements InspectFile {
    /** By content alone: names are the citizen's. */
    private final Detector types = MimeTypes.getDefaultMimeTypes();

    @Override
    public Inspected handle(Path fetched, Path clean, String declaredType) throws IOException {
        Optional<String> type = ContentTypes.kept(declaredType, type(fetched));
        if (type.isEmpty()) {
            return new Inspected.Unfit(MediaTrouble.WRONG_TYPE);
        }
        return ContentTypes.isPicture(type.get())
                ? picture(fetched, clean, type.get())
                : new Inspected.Fit(fetched, type.get(), null, null);
    }

    private static Inspected picture(Path fetched, Path clean, String type) throws IOException {
        Pixels pixels = Pixels.of(fetched);
        if (pixels.areTooMany()) {
            return new Inspected.Unfit(MediaTrouble.TOO_MANY_PIXELS);
        }
        return switch (type) {
            case "image/jpeg" -> kept(clean, type, pixels, CleanJpeg.write(fetched, clean));
            case "image/png" -> kept(clean, type, pixels, CleanPng.write(fetched, clean));
            case "image/webp" -> kept(clean, type, pixels, CleanWebp.write(fetched, clean));
            default -> new Inspected.Fit(fetched, type, pixels.fingerprint(), null);
        };
    }

    private static Inspected kept(Path clean, String type, Pixels pixels, Cleaned cleaned) {
        return cleaned.isPicture()
                ? new Inspected.Fit(
                        clean, type, pixels.fingerprint(), cleaned.facts().place())
                : new Inspected.Unfit(MediaTrouble.WRONG_TYPE);
    }

    private String type(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(content, new Metadata()).getBaseType().toString();
        }
    }
}
