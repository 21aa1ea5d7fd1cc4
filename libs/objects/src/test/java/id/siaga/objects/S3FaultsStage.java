package id.siaga.objects;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bucket of a store that says what a test wants, and the words of a refusal. */
@Timeout(60)
abstract class S3FaultsStage {
    static final String REFUSED =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>-</Message></Error>";

    @TempDir
    Path temporary;

    FixedAnswer server;

    @BeforeEach
    void listen() throws IOException {
        server = new FixedAnswer();
    }

    @AfterEach
    void hangUp() throws IOException {
        server.close();
    }

    S3Bucket bucket() {
        Settings settings = Settings.of(server.address(), "kunci-rahasia").within(Duration.ofSeconds(3));
        return S3Bucket.open(settings, TestSealing.sealing(), new Scratch(temporary.resolve("scratch")));
    }
}
