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
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Sealed files in a folder all instances share. One gets its name when it is whole and on disk, never before. */
final class SealedFolder {
    private static final Logger LOG = Logger.getLogger(SealedFolder.class);
    private static final String INCOMING = "incoming";
    private static final Duration LONGEST_PUT = Duration.ofDays(1);

    private final Path folder;
    private final Path incoming;
    private final Sealing sealing;

    SealedFolder(Path folder, Sealing sealing) {
        this.folder = folder;
        this.incoming = folder.resolve(INCOMING);
        this.sealing = sealing;
    }

    static SealedFolder open(Path folder, Sealing sealing) {
        SealedFolder opened = new SealedFolder(folder, sealing);
        opened.tidy();
        return opened;
    }

    private void tidy() {
        try {
            removeLeftovers();
        } catch (IOException e) {
            LOG.warnf(
                    "what broke off long ago stays in %s: %s",
                    incoming, e.getClass().getSimpleName());
        }
    }

    /** Of instances that were killed; another one may be writing right now. */
    void removeLeftovers() throws IOException {
        for (String left : olderThan(LONGEST_PUT, INCOMING, name -> true, Integer.MAX_VALUE)) {
            Files.deleteIfExists(incoming.resolve(left));
        }
    }

    /**
     * @param name what it is to be called, from the SHA-256 of the content
     * @return the SHA-256
     */
    String put(InputStream content, UnaryOperator<String> name) throws IOException {
        Path unnamed = unnamed();
        try {
            String sha256 = write(content, unnamed);
            name(unnamed, folder.resolve(name.apply(sha256)));
            return sha256;
        } finally {
            Files.deleteIfExists(unnamed);
        }
    }

    InputStream open(String name, String sha256) throws IOException {
        InputStream sealed = Files.newInputStream(folder.resolve(name));
        return SealedPieces.read(new BufferedInputStream(sealed), sha256, sealing);
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** The files in one place whose names count: the first ones, in the order of their letters. */
    List<String> olderThan(Duration age, String place, Predicate<String> counts, int most) throws IOException {
        if (Files.notExists(folder.resolve(place))) {
            return List.of();
        }
        NavigableSet<String> old = new TreeSet<>();
        Instant before = now().minus(age);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(place))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (counts.test(name) && isOlder(file, before)) {
                    old.add(name);
                }
                if (old.size() > most) {
                    old.pollLast();
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return List.copyOf(old);
    }

    private Path unnamed() throws IOException {
        return Files.createTempFile(Files.createDirectories(incoming), "file", null);
    }

    /** On disk when it returns. */
    private String write(InputStream content, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            String sha256 = SealedPieces.write(content, out, sealing);
            channel.force(true);
            return sha256;
        }
    }

    /**
     * Over what lies there already: of objects that is the same, whole again should the disk have spoilt it. The folders
     * are synced too: a name can be lost like content, and who made the inner one may have died before it was safe.
     */
    private void name(Path unnamed, Path named) throws IOException {
        Files.createDirectories(named.getParent());
        Files.move(unnamed, named, StandardCopyOption.ATOMIC_MOVE);
        sync(named.getParent());
        sync(folder);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }

    /** Whoever keeps the files may have another clock than we. */
    private Instant now() throws IOException {
        Path fresh = unnamed();
        try {
            return Files.getLastModifiedTime(fresh).toInstant();
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Not when it has its name by now, or somebody has removed it. */
    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
