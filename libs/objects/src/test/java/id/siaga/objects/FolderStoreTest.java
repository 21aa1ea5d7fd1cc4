package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreConformance {
    @TempDir
    Path folder;

    private SealedFolder shared;

    @BeforeEach
    void open() {
        shared = new SealedFolder(folder, TestSealing.sealing());
    }

    @Override
    protected ObjectStore store() {
        return new FolderStore(shared);
    }

    @Override
    protected Set<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Override
    protected byte[] lying(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    @Override
    protected void spoil(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    @Test
    void shouldRemoveWhatKilledInstancesLeftADayAgo() throws IOException {
        Path incoming = Files.createDirectory(folder.resolve("incoming"));
        aged(incoming.resolve("object1"), Duration.ofHours(25));
        aged(incoming.resolve("object2"), Duration.ofHours(23));
        put("foto");

        shared.removeLeftovers();

        assertThat(names()).hasSize(2).contains("incoming/object2").doesNotContain("incoming/object1");
    }

    @Test
    void shouldStartBeforeThereIsAFolder() throws IOException {
        shared.removeLeftovers();

        assertThat(names()).isEmpty();
    }

    private static void aged(Path file, Duration age) throws IOException {
        FileTime now = Files.getLastModifiedTime(Files.createFile(file));
        Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(age)));
    }
}
