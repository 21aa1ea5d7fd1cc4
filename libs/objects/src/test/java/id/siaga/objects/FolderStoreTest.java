package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.eventing.sealing.Sealing;
import id.siaga.eventing.sealing.SealingKeys;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreConformance {
    @TempDir
    Path folder;

    private FolderStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(() -> folder, sealing());
    }

    @Override
    protected ObjectStore store() {
        return store;
    }

    @Test
    void shouldHaveOneSealedFileHoweverOftenItIsPut() throws IOException {
        put("foto sawah");
        put("foto sawah");

        assertThat(files()).hasSize(1);
        assertThat(new String(Files.readAllBytes(files().getFirst()), StandardCharsets.ISO_8859_1))
                .doesNotContain("sawah");
    }

    @Test
    void shouldLeaveNothingOfWhatBreaksOff() {
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> store.put(breaking)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void shouldNoticeWhatWasCutOffBetweenTwoPieces() throws IOException {
        String address = put("x".repeat(100_000));
        Path file = files().getFirst();
        byte[] all = Files.readAllBytes(file);
        int firstPiece = 4 + ((all[1] & 0xff) << 16 | (all[2] & 0xff) << 8 | all[3] & 0xff);
        Files.write(file, Arrays.copyOf(all, firstPiece));

        try (InputStream cut = store.open(address)) {
            assertThatThrownBy(cut::readAllBytes).isInstanceOf(DamagedObject.class);
        }
    }

    @Test
    void shouldNoticeWhatWasChangedAndHealItWhenItComesAgain() throws IOException {
        String address = put("foto");
        Path file = files().getFirst();
        byte[] all = Files.readAllBytes(file);
        all[all.length - 1]++;
        Files.write(file, all);

        try (InputStream changed = store.open(address)) {
            assertThatThrownBy(changed::readAllBytes).isInstanceOf(DamagedObject.class);
        }
        put("foto");
        try (InputStream healed = store.open(address)) {
            assertThat(healed.readAllBytes()).asString().isEqualTo("foto");
        }
    }

    @Test
    void shouldRemoveWhatKilledInstancesLeftADayAgo() throws IOException {
        Path incoming = Files.createDirectory(folder.resolve("incoming"));
        Path left = aged(incoming.resolve("object1"), Duration.ofHours(25));
        Path underWork = aged(incoming.resolve("object2"), Duration.ofHours(23));
        put("foto");

        store.removeLeftovers();

        assertThat(files()).hasSize(2).contains(underWork).doesNotContain(left);
    }

    @Test
    void shouldStartBeforeThereIsAFolder() throws IOException {
        store.removeLeftovers();

        assertThat(files()).isEmpty();
    }

    private static Path aged(Path file, Duration age) throws IOException {
        FileTime now = Files.getLastModifiedTime(Files.createFile(file));
        return Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(age)));
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A bean, built by the container only. */
    static Sealing sealing() {
        try {
            Constructor<Sealing> constructor = Sealing.class.getDeclaredConstructor(SealingKeys.class);
            constructor.setAccessible(true);
            return constructor.newInstance(new FixedKeys());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("eventing's sealing is built differently now", e);
        }
    }

    private record FixedKeys() implements SealingKeys {
        private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

        @Override
        public String dataKey() {
            return KEY;
        }

        @Override
        public String dataKeyId() {
            return "k1";
        }

        @Override
        public Map<String, String> previousDataKeys() {
            return Map.of();
        }

        @Override
        public String indexKey() {
            return KEY;
        }
    }
}
