package id.siaga.intake.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import id.siaga.contracts.message.Location;
import id.siaga.intake.Photos;
import id.siaga.intake.application.InspectFile.Inspected;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A file that came, what is made of it, and what that takes. */
abstract class InspectionStage {
    static final int LARGEST = 20 * 1024 * 1024;

    @TempDir
    Path folder;

    interface Cleaning {
        Cleaned write(Path from, Path to) throws IOException;
    }

    Path fetched(byte[] content) throws IOException {
        return Files.write(folder.resolve("fetched"), content);
    }

    Path clean() {
        return folder.resolve("clean");
    }

    Inspected inspect(byte[] content, String declared) throws IOException {
        return new FileInspection().handle(fetched(content), clean(), declared);
    }

    byte[] clean(byte[] content, Cleaning cleaning) throws IOException {
        cleaning.write(fetched(content), clean());
        return Files.readAllBytes(clean());
    }

    /** What classes take when they are loaded is not the file's. */
    void assertLittleMemory(byte[] large, Cleaning cleaning) throws IOException {
        Path fetched = fetched(large);
        cleaning.write(fetched, clean());
        long before = allocated();

        cleaning.write(fetched, clean());

        assertThat(allocated() - before).isLessThan(LARGEST / 4);
    }

    static void assertPlaceOfThePhoto(Location place) {
        assertThat(place.latitude()).isCloseTo(Photos.LATITUDE, within(1e-6));
        assertThat(place.longitude()).isCloseTo(Photos.LONGITUDE, within(1e-6));
    }

    static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
