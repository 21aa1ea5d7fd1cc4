package id.siaga.intake.application;

import id.siaga.objects.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk for one file under work: memory stays as it is, however large the file. */
record Workspace(Path folder) implements AutoCloseable {
    static Workspace open(Scratch scratch) throws IOException {
        return new Workspace(Files.createTempDirectory(scratch.folder(), "media"));
    }

    Path fetched() {
        return folder.resolve("fetched");
    }

    Path clean() {
        return folder.resolve("clean");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(fetched());
            Files.deleteIfExists(clean());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a fetched file stays in " + folder + "; the disk needs a look", e);
        }
    }
}
