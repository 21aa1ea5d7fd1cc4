package id.siaga.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of one system: {@code logs}, {@code run} (process ids), and a data folder per server. */
record Home(Path folder) {
    Path log(String part) {
        return inside("logs").resolve(part + ".log");
    }

    Path data(String part) {
        return inside(part);
    }

    Path pidFile(String part) {
        return inside("run").resolve(part + ".pid");
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(pidFile(part));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ports, region and response limit of the system that was started last. */
    Path lastStart() {
        return inside("run").resolve("system.properties");
    }

    Path secrets() {
        return folder.resolve("local.env");
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Deletes data, logs and secrets; the build's own folder stays. */
    void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder) && !file.startsWith(folder.resolve("build")))
                    .forEach(Home::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path inside(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot create " + folder.resolve(name) + ": " + failure.getMessage(), failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot delete " + file + ": " + failure.getMessage(), failure);
        }
    }
}
