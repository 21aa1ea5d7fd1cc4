package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Objects in a folder all instances share. A file gets its name when it is whole and on disk, never before. */
@ApplicationScoped
class FolderStore implements ObjectStore {
    private static final int FANS_OUT = 2;

    private final Path folder;
    private final Sealing sealing;

    FolderStore(ObjectsConfig config, Sealing sealing) {
        this.folder = config.folder();
        this.sealing = sealing;
    }

    @Override
    public String put(InputStream content) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path unnamed = Files.createTempFile(incoming, "object", null);
        try {
            String address = write(content, unnamed);
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

    private String write(InputStream content, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            String address = SealedPieces.write(content, out, sealing);
            channel.force(true);
            return address;
        }
    }

    /**
     * What lies there already is the same; laid anew it is whole again, should the disk have spoilt it. The folder is synced
     * too: a name can be lost like content.
     */
    private static void name(Path unnamed, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(unnamed, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(place.getParent())) {
            parent.force(true);
        }
    }

    private Path place(String address) {
        return folder.resolve(address.substring(0, FANS_OUT)).resolve(address);
    }
}
