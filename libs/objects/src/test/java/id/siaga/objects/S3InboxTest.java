package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3InboxTest extends InboxConformance {
    private static final String SECRET = "kunci-rahasia";
    private static final String ANY = "0".repeat(64);
    private static final int MORE_THAN_A_PAGE = 1_005;
    private static final AtomicInteger BUCKETS = new AtomicInteger();

    @TempDir
    static Path served;

    @TempDir
    Path temporary;

    private static S3Server server;
    private static Settings settings;

    private Path folder;
    private S3Bucket bucket;

    @BeforeAll
    static void serve() throws Exception {
        server = S3Server.start(served, Settings.of(URI.create("http://127.0.0.1:1"), SECRET));
        settings = Settings.of(server.address(), SECRET);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(served.resolve("siaga-" + BUCKETS.incrementAndGet()));
        bucket = bucket(settings.bucket(folder.getFileName().toString()));
    }

    @Override
    protected Inbox inbox() {
        return new S3Inbox(bucket);
    }

    @Override
    protected ObjectStore objects() {
        return new S3Store(bucket);
    }

    @Override
    protected Path folder() {
        return folder;
    }

    @Test
    void shouldTellWhatStandsOnLaterPages() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            Files.createFile(lying("foto" + i));
        }

        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "", 2 * MORE_THAN_A_PAGE))
                .hasSize(MORE_THAN_A_PAGE)
                .doesNotHaveDuplicates();
        assertThat(inbox().olderThan(Duration.ofSeconds(-5), "", MORE_THAN_A_PAGE - 1))
                .hasSize(MORE_THAN_A_PAGE - 1);
    }

    /** Whoever reads "absent" or "nothing is old" would do no more. */
    @Test
    void shouldNotTakeAMissingBucketForAnEmptyInbox() {
        Inbox elsewhere = new S3Inbox(bucket(settings.bucket("tidak-ada")));

        refuses(() -> elsewhere.open("foto", ANY), "NoSuchBucket");
        refuses(() -> elsewhere.put("foto", new Endless(1)), "NoSuchBucket");
        refuses(() -> elsewhere.olderThan(Duration.ZERO, "", 10), "NoSuchBucket");
    }

    @Test
    void shouldSayThatTheKeysAreWrong() {
        Inbox stranger = new S3Inbox(bucket(Settings.of(server.address(), "kunci-lain")));

        refuses(() -> stranger.open("foto", ANY), "SignatureDoesNotMatch");
        refuses(() -> stranger.remove("foto"), "SignatureDoesNotMatch");
        refuses(() -> stranger.olderThan(Duration.ZERO, "", 10), "SignatureDoesNotMatch");
    }

    private static void refuses(ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(why);
    }

    private S3Bucket bucket(Settings settings) {
        return S3Bucket.open(settings, TestSealing.sealing(), new Scratch(temporary.resolve("scratch")));
    }
}
