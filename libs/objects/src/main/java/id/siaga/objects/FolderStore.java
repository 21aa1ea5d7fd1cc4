package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Objects in a folder all instances share. A file gets its name when it is whole and on disk, never before. */
class FolderStore implements ObjectStore {
    private static final Logger LOG = Logger.getLogger(FolderStore.class);
    private static final Duration LONGEST_PUT = Duration.ofDays(1);

    private final Path folder;
    private final Path incoming;
    private final Sealing sealing;

    FolderStore(Path folder, Sealing sealing) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        this.sealing = sealing;
    }

    static FolderStore open(Path folder, Sealing sealing) {
        FolderStore store = new FolderStore(folder, sealing);
        store.tidy();
        return store;
    }

    private void tidy() {
        try {
            removeLeftovers();
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warnf(
                    "what broke off long ago stays in %s: %s",
                    incoming, e.getClass().getSimpleName());
        }
    }

    /** Of instances that were killed; another one may be writing right now. Old by the clock of whoever keeps the files. */
    void removeLeftovers() throws IOException {
        if (Files.notExists(incoming)) {
            return;
        }
        Path fresh = Files.createTempFile(incoming, "object", null);
        Instant before = Files.getLastModifiedTime(fresh).toInstant().minus(LONGEST_PUT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
            for (Path file : files) {
                removeIfOlder(file, before);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void removeIfOlder(Path file, Instant before) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            LOG.debugf("%s has its name by now, or somebody else removed it", file);
        }
    }

    @Override
    public String put(InputStream content) throws IOException {
        Path unnamed = Files.createTempFile(Files.createDirectories(incoming), "object", null);
        try {
            String address = write(content, unnamed, sealing);
            name(unnamed, place(address));
            return address;
        } finally {
            Files.deleteIfExists(unnamed);
        }
    }

    @Override
    public InputStream open(String address) throws IOException {
        Path file = place(Digest.checked(address));
        return SealedPieces.read(new BufferedInputStream(Files.newInputStream(file)), address, sealing);
    }

    /** On disk when it returns. */
    static String write(InputStream content, Path to, Sealing sealing) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            String address = SealedPieces.write(content, out, sealing);
            channel.force(true);
            return address;
        }
    }

    /**
     * What lies there already is the same; laid anew it is whole again, should the disk have spoilt it. The folders are
     * synced too: a name can be lost like content, and who made the inner one may have died before it was safe.
     */
    private void name(Path unnamed, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(unnamed, place, StandardCopyOption.ATOMIC_MOVE);
        sync(place.getParent());
        sync(folder);
    }

    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }

    private Path place(String address) {
        return folder.resolve(ObjectName.of(address));
    }
}
