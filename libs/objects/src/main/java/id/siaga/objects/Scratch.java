package id.siaga.objects;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Room on the disk for files while somebody works on them. They lie there unsealed, for the service's own user alone; what
 * a killed process left is removed at the next start. Everything here blocks.
 */
@ApplicationScoped
public class Scratch {
    private static final Logger LOG = Logger.getLogger(Scratch.class);
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?> CREATED_SO = PosixFilePermissions.asFileAttribute(OURS_ALONE);

    private final Path all;
    private final Path own;

    @Inject
    Scratch() {
        this(Path.of(System.getProperty("java.io.tmpdir"), "siaga-" + System.getProperty("user.name")));
    }

    /** @param all for every process of this user on this machine; each has a folder in it by its number */
    public Scratch(Path all) {
        this.all = all;
        this.own = all.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    /** This process's own. */
    public Path folder() throws IOException {
        Files.createDirectories(all, CREATED_SO);
        // Fails where somebody else made it before us.
        Files.setPosixFilePermissions(all, OURS_ALONE);
        return Files.createDirectories(own, CREATED_SO);
    }

    /** A file with this content, whole; whoever asked deletes it. */
    public Path copy(InputStream content) throws IOException {
        Path copy = Files.createTempFile(folder(), "file", null);
        try {
            write(content, copy);
            return copy;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** A service has other work too: without room for files it starts all the same. */
    void start(@Observes StartupEvent event) {
        try {
            removeLeftovers();
        } catch (IOException e) {
            LOG.errorf(
                    "no room for files: %s must be a folder of this user alone: %s",
                    all, e.getClass().getSimpleName());
        }
    }

    /** Ours too: a process before us may have had our number, in a container most of all. */
    void removeLeftovers() throws IOException {
        delete(own);
        folder();
        try (Stream<Path> folders = Files.list(all)) {
            folders.filter(Scratch::isLeft).forEach(Scratch::delete);
        }
    }

    /** Into the file that is there: a new one would be open to other users. */
    private static void write(InputStream content, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            content.transferTo(out);
        }
    }

    private static boolean isLeft(Path folder) {
        String process = folder.getFileName().toString();
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf(
                    "files of a process that is gone stay in %s, look at the disk: %s",
                    folder, e.getClass().getSimpleName());
        }
    }
}
