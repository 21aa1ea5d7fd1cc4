package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class S3TroubleTest {
    @Test
    void shouldNotBlameTheStoreForOurDisk() {
        IOException gone = new NoSuchFileException("object");

        List<LogRecord> log = Logged.by(
                S3Trouble.class,
                () -> assertThat(S3Trouble.of(new UncheckedIOException(gone))).isSameAs(gone));

        assertThat(log).isEmpty();
    }
}
