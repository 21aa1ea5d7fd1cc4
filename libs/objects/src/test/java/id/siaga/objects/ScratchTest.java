package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    /** Beyond the largest number Linux gives a process. */
    private static final String NOBODY = "999999999";

    @TempDir
    Path temporary;

    private Path all;
    private Scratch scratch;

    @BeforeEach
    void open() {
        all = temporary.resolve("siaga");
        scratch = new Scratch(all);
    }

    @Test
    void shouldLetNobodyElseRead() throws IOException {
        Path copy = scratch.copy(new ByteArrayInputStream("foto".getBytes()));

        assertThat(copy).hasContent("foto");
        assertThat(rights(copy)).isEqualTo("rw-------");
        assertThat(rights(copy.getParent())).isEqualTo("rwx------");
        assertThat(rights(all)).isEqualTo("rwx------");
    }

    @Test
    void shouldCloseAFolderThatIsOpen() throws IOException {
        Files.createDirectory(all, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        scratch.folder();

        assertThat(rights(all)).isEqualTo("rwx------");
    }

    @Test
    void shouldLeaveNothingOfWhatBreaksOff() throws IOException {
        assertThatThrownBy(() -> scratch.copy(breaking(new IllegalStateException("no key"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inside(scratch.folder())).isZero();
    }

    @Test
    void shouldRemoveWhatAKilledProcessLeftAndNothingElse() throws IOException {
        Path killed = Files.createDirectories(all.resolve(NOBODY).resolve("file1"));
        Files.writeString(killed.resolve("fetched"), "foto");
        Path before = scratch.copy(new ByteArrayInputStream("foto".getBytes()));
        Path alive = Files.createDirectories(all.resolve("1"));

        scratch.removeLeftovers();

        assertThat(all.resolve(NOBODY)).doesNotExist();
        assertThat(before).as("of a process that had our number").doesNotExist();
        assertThat(alive).exists();
        assertThat(scratch.folder()).exists();
    }

    @Test
    void shouldLetAServiceStartWithoutRoom() throws IOException {
        Files.createFile(all);

        assertThatCode(() -> scratch.start(new StartupEvent())).doesNotThrowAnyException();
        assertThatThrownBy(() -> scratch.folder()).isInstanceOf(IOException.class);
    }

    private static InputStream breaking(RuntimeException how) {
        return new InputStream() {
            @Override
            public int read() {
                throw how;
            }
        };
    }

    private static long inside(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.count();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
