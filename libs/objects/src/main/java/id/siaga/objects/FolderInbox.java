package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
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

/** The inbox beside the objects, in the folder all instances share. What breaks off lies where {@link FolderStore} clears up. */
final class FolderInbox implements Inbox {
    private final Path folder;
    private final Path unnamed;
    private final Sealing sealing;

    /** @param shared where the objects lie too */
    FolderInbox(Path shared, Sealing sealing) {
        this.folder = shared.resolve("inbox");
        this.unnamed = shared.resolve("incoming");
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
                String name = file.getFileName().toString();
                if (old.size() < most && InboxName.isOne(name) && isOlder(file, before)) {
                    old.add(name);
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

    /** Not when somebody has removed it meanwhile. */
    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path place(String name) {
        return folder.resolve(InboxName.checked(name));
    }
}
