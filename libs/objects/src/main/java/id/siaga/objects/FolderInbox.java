package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The inbox beside the objects, in the folder all instances share. What breaks off lies where {@link FolderStore} clears up. */
@ApplicationScoped
class FolderInbox implements Inbox {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Path folder;
    private final Path unnamed;
    private final Sealing sealing;

    FolderInbox(ObjectsConfig config, Sealing sealing) {
        this.folder = config.folder().resolve("inbox");
        this.unnamed = config.folder().resolve("incoming");
        this.sealing = sealing;
    }

    @Override
    public String put(String name, InputStream content) throws IOException {
        Path place = place(name);
        Path written = Files.createTempFile(Files.createDirectories(unnamed), "inbox", null);
        try {
            String sha256 = FolderStore.write(content, written, sealing);
            Files.createDirectories(folder);
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
            FolderStore.sync(folder);
            FolderStore.sync(folder.getParent());
            return sha256;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    @Override
    public InputStream open(String name, String sha256) throws IOException {
        Path place = place(name);
        return SealedPieces.read(new BufferedInputStream(Files.newInputStream(place)), Digest.checked(sha256), sealing);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    @Override
    public List<String> olderThan(Duration age, int most) throws IOException {
        List<String> old = new ArrayList<>();
        if (Files.notExists(folder)) {
            return old;
        }
        Instant before = now().minus(age);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (old.size() < most
                        && lastModified(file).filter(before::isAfter).isPresent()) {
                    old.add(file.getFileName().toString());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return old;
    }

    /** Whoever keeps the files may have another clock than we. */
    private Instant now() throws IOException {
        Path fresh = Files.createTempFile(Files.createDirectories(unnamed), "now", null);
        try {
            return Files.getLastModifiedTime(fresh).toInstant();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Nothing when somebody has removed it meanwhile. */
    private static Optional<Instant> lastModified(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path place(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a file that came in");
        }
        return folder.resolve(name);
    }
}
