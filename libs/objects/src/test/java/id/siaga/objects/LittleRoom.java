package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Puts a large file and reads it again, and one into the inbox until it is swept: into the folder it is told, or the
 * bucket behind the address after it.
 */
final class LittleRoom {
    static final long LARGE = 100L * 1024 * 1024;
    static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private LittleRoom() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Settings settings = arguments.length == 1 ? Settings.NONE : settings(URI.create(arguments[1]));
        StorageProducer producer = new StorageProducer(
                () -> folder.resolve("objects"),
                settings,
                TestSealing.sealing(),
                new Scratch(folder.resolve("scratch")));
        sweep(producer.inbox());
        keep(producer.store());
    }

    private static void keep(ObjectStore store) throws IOException {
        String address = store.put(new Endless(LARGE));
        try (InputStream found = store.open(address)) {
            System.out.println("kept " + found.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private static void sweep(Inbox inbox) throws IOException {
        String sha256 = inbox.put("foto", new Endless(1));
        inbox.open("foto", sha256).close();
        for (String old : inbox.olderThan(Duration.ofSeconds(-5), "", 10)) {
            inbox.remove(old);
        }
        System.out.println("left " + inbox.olderThan(Duration.ofSeconds(-5), "", 10));
    }

    static Settings settings(URI address) {
        return Settings.of(address, "kunci-rahasia");
    }
}
