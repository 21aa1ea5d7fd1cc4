package id.siaga.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void shouldMakeThemOnceAndKeepThem() {
        Path file = folder.resolve("local.env");
        assertThat(Secrets.in(file).all()).isEqualTo(Secrets.in(file).all());
    }

    @Test
    void shouldBeReadableByTheOwnerAlone() throws IOException {
        Path file = folder.resolve("local.env");
        Secrets.in(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldAddWhatAnOlderFileLacksAndKeepItsKeys() throws IOException {
        Path file = Files.writeString(folder.resolve("local.env"), "SIAGA_DATA_KEY=old\n");
        assertThat(Secrets.in(file).get("SIAGA_DATA_KEY")).isEqualTo("old");
        assertThat(Secrets.in(file).databasePassword("routing")).hasSizeGreaterThan(30);
    }

    @Test
    void shouldMakeKeysOfThirtyTwoBytes() {
        String key = Secrets.in(folder.resolve("local.env")).get("SIAGA_INDEX_KEY");
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }
}
