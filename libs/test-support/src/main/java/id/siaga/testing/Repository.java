package id.siaga.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout the tests run in, found from the working directory upwards. */
final class Repository {
    private Repository() {}

    static Path root() {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/kafka")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + start + " is the root of the Siaga repository");
    }
}
