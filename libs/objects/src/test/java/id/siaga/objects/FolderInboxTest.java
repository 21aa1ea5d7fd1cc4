package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderInboxTest extends InboxConformance {
    @TempDir
    Path folder;

    private FolderInbox inbox;

    @BeforeEach
    void open() {
        inbox = new FolderInbox(() -> folder, TestSealing.sealing());
    }

    @Override
    protected Inbox inbox() {
        return inbox;
    }

    @Test
    void shouldSealWhatLiesThere() throws IOException {
        put("foto1", "foto sawah");

        assertThat(files()).hasSize(1);
        assertThat(new String(Files.readAllBytes(files().getFirst()), StandardCharsets.ISO_8859_1))
                .doesNotContain("sawah");
    }

    @Test
    void shouldKeepWhatIsThereWhenTheNextBreaksOff() throws IOException {
        String sha256 = put("foto1", "foto");
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> inbox.put("foto1", breaking)).isInstanceOf(IOException.class);

        assertThat(files()).hasSize(1);
        try (InputStream found = inbox.open("foto1", sha256)) {
            assertThat(found.readAllBytes()).asString().isEqualTo("foto");
        }
    }

    @Test
    void shouldTellTheAgeByTheFilesOwnClock() throws IOException {
        put("lama", "foto");
        put("baru", "foto");
        Path old = folder.resolve("inbox").resolve("lama");
        FileTime now = Files.getLastModifiedTime(old);
        Files.setLastModifiedTime(old, FileTime.from(now.toInstant().minus(Duration.ofHours(25))));

        assertThat(inbox.olderThan(Duration.ofHours(24), 10)).containsExactly("lama");
        assertThat(files()).as("nothing but the two").hasSize(2);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
