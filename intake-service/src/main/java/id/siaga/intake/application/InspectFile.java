package id.siaga.intake.application;

import id.siaga.contracts.message.Location;
import id.siaga.intake.domain.MediaTrouble;
import java.io.IOException;
import java.nio.file.Path;

/** Looks into a file: whether it is what it says it is, and what it tells. Blocks. */
public interface InspectFile {
    /**
     * @param fetched as it came
     * @param clean where it may put the file without what nobody needs to know
     * @param declaredType what the provider says it is, or null
     */
    Inspected handle(Path fetched, Path clean, String declaredType) throws IOException;

    sealed interface Inspected {
        /** @param file the one to keep */
        record Fit(Path file, String mimeType, String fingerprint, Location place) implements Inspected {}

        record Unfit(MediaTrouble why) implements Inspected {}
    }
}
