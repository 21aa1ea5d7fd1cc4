package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;

/** Puts a large file and reads it again: into the folder it is told, or the bucket behind the address after it. */
final class LittleRoom {
    static final long LARGE = 100L * 1024 * 1024;
    static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private LittleRoom() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Settings settings = arguments.length == 1 ? Settings.NONE : settings(URI.create(arguments[1]));
        ObjectStore store = new ObjectStoreProducer()
                .store(
                        () -> folder.resolve("objects"),
                        settings,
                        TestSealing.sealing(),
                        new Scratch(folder.resolve("scratch")));
        String address = store.put(new Endless(LARGE));
        try (InputStream found = store.open(address)) {
            System.out.println("kept " + found.transferTo(OutputStream.nullOutputStream()));
        }
    }

    static Settings settings(URI address) {
        return Settings.of(address, "kunci-rahasia");
    }
}
