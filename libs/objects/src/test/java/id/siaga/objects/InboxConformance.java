package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every inbox promises. */
abstract class InboxConformance {
    private static final String NAME = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "f".repeat(32);

    protected abstract Inbox inbox();

    /** In the same place. */
    protected abstract ObjectStore objects();

    /** Where all of it lies, for a look past the port. */
    protected abstract Path folder();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 300_000})
    void shouldGiveBackWhatWasPut(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);

        String sha256 = inbox().put(NAME, new ByteArrayInputStream(content));

        try (InputStream found = inbox().open(NAME, sha256)) {
            assertThat(found.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void shouldHaveWhatWasPutLastUnderAName() throws IOException {
        String first = put(NAME, "foto pertama");
        String second = put(NAME, "foto kedua");

        assertThat(read(NAME, second)).isEqualTo("foto kedua");
        assertThatThrownBy(() -> read(NAME, first)).isInstanceOf(DamagedObject.class);
    }

    @Test
    void shouldRemoveWhatHasItsNameAndNothingElse() throws IOException {
        String sha256 = put(NAME, "foto");
        put(OTHER, "foto");

        inbox().remove(NAME);

        assertThatThrownBy(() -> inbox().open(NAME, sha256)).isInstanceOf(NoSuchFileException.class);
        assertThat(read(OTHER, sha256)).isEqualTo("foto");
        assertThatCode(() -> inbox().remove(NAME)).doesNotThrowAnyException();
    }

    @Test
    void shouldTellNoOtherNamesThanThoseOfOldFiles() throws IOException {
        assertThat(inbox().olderThan(Duration.ZERO, "", 10)).isEmpty();
        put(NAME, "foto");

        assertThat(inbox().olderThan(Duration.ofHours(1), "", 10)).isEmpty();
        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "", 10)).containsExactly(NAME);
        put(OTHER, "foto");
        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "", 1)).hasSize(1);
    }

    @Test
    void shouldGoOnBehindAName() throws IOException {
        for (String name : List.of("foto-2", "foto", "Foto", "foto-1")) {
            put(name, "foto");
        }

        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "", 2)).containsExactly("Foto", "foto");
        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "foto", 2)).containsExactly("foto-1", "foto-2");
        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "foto-2", 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../objects", "a/b", "a.b", "a b"})
    void shouldTakeNothingElseForAName(String name) {
        assertThatThrownBy(() -> put(name, "foto")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(name, "0".repeat(64))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inbox().remove(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTellTheAgeByTheTimeOfTheFile() throws IOException {
        put(NAME, "foto");
        put(OTHER, "foto");
        Path old = lying(NAME);
        FileTime now = Files.getLastModifiedTime(old);
        Files.setLastModifiedTime(old, FileTime.from(now.toInstant().minus(Duration.ofHours(25))));

        assertThat(inbox().olderThan(Duration.ofHours(24), "", 10)).containsExactly(NAME);
        assertThat(files()).as("nothing but the two").hasSize(2);
        put(NAME, "foto lagi");
        assertThat(inbox().olderThan(Duration.ofHours(24), "", 10)).isEmpty();
    }

    /** A sweep would stop at a name it can't remove. */
    @Test
    void shouldNotTellWhatNobodyPutThere() throws IOException {
        put(NAME, "foto");
        Files.createFile(lying(".nfs0001"));
        Files.createFile(lying("a b"));

        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "", 10)).containsExactly(NAME);
    }

    @Test
    void shouldLieApartFromObjects() throws IOException {
        String address = objects().put(new ByteArrayInputStream("foto".getBytes()));
        String sha256 = put(address, "foto lain");

        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "", 10)).containsExactly(address);
        assertThat(read(address, sha256)).isEqualTo("foto lain");
        inbox().remove(address);

        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "", 10)).isEmpty();
        try (InputStream found = objects().open(address)) {
            assertThat(found.readAllBytes()).asString().isEqualTo("foto");
        }
    }

    @Test
    void shouldSealWhatLiesThere() throws IOException {
        put(NAME, "foto sawah");

        assertThat(files()).containsExactly(lying(NAME));
        assertThat(Files.readString(lying(NAME), StandardCharsets.ISO_8859_1)).doesNotContain("sawah");
    }

    @Test
    void shouldKeepWhatIsThereWhenTheNextBreaksOff() throws IOException {
        String sha256 = put(NAME, "foto");
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> inbox().put(NAME, breaking)).isInstanceOf(IOException.class);

        assertThat(files()).containsExactly(lying(NAME));
        assertThat(read(NAME, sha256)).isEqualTo("foto");
    }

    protected Path lying(String name) {
        return folder().resolve("inbox").resolve(name);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    protected String put(String name, String text) throws IOException {
        return inbox().put(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(String name, String sha256) throws IOException {
        try (InputStream found = inbox().open(name, sha256)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
