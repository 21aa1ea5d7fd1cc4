package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3StoreTest extends ObjectStoreConformance {
    private static final String SECRET = "kunci-rahasia";
    private static final Settings UNKNOWN = Settings.of(URI.create("http://127.0.0.1:1"), SECRET);

    @TempDir
    static Path served;

    @TempDir
    Path temporary;

    private static S3Server server;
    private static Settings settings;
    private static S3Client client;

    private S3Store store;

    @BeforeAll
    static void serve() throws Exception {
        server = S3Server.start(served, UNKNOWN);
        settings = Settings.of(server.address(), SECRET);
        client = S3Connection.of(settings);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        store = store(settings);
    }

    @AfterEach
    void empty() {
        names().forEach(name ->
                client.deleteObject(object -> object.bucket("siaga").key(name)));
    }

    @Override
    protected ObjectStore store() {
        return store;
    }

    @Override
    protected Set<String> names() {
        return client.listObjectsV2Paginator(all -> all.bucket("siaga")).contents().stream()
                .map(S3Object::key)
                .collect(Collectors.toSet());
    }

    @Override
    protected byte[] lying(String name) {
        return client.getObjectAsBytes(object -> object.bucket("siaga").key(name))
                .asByteArray();
    }

    @Override
    protected void spoil(String name, byte[] bytes) {
        client.putObject(object -> object.bucket("siaga").key(name), RequestBody.fromBytes(bytes));
    }

    @Test
    void shouldSayThatTheKeysAreWrong() throws IOException {
        String address = put("foto");
        S3Store stranger = store(Settings.of(server.address(), "kunci-lain"));

        assertThatThrownBy(() -> stranger.put(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class)
                .hasMessage("the object store refused: SignatureDoesNotMatch (403)");
        assertThatThrownBy(() -> stranger.open(address))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("SignatureDoesNotMatch");
    }

    /** Whoever reads "absent" would give the file up. */
    @Test
    void shouldNotTakeAMissingBucketForAMissingObject() {
        S3Store elsewhere = store(settings.bucket("tidak-ada"));

        assertThatThrownBy(() -> elsewhere.open("0".repeat(64)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("NoSuchBucket");
    }

    @Test
    void shouldSayThatNobodyIsThere() throws IOException {
        S3Store down = store(Settings.of(URI.create("http://127.0.0.1:" + freePort()), SECRET));

        assertThatThrownBy(() -> down.put(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class)
                .hasMessage("the object store can't be reached");
        assertThatThrownBy(() -> down.open("0".repeat(64)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class);
    }

    @Test
    void shouldShowNothingOfHalfAnUpload() throws IOException {
        try (CutConnection cut = CutConnection.to(server.address(), 500_000)) {
            S3Store halfWay = store(Settings.of(cut.address(), SECRET));

            assertThatThrownBy(() -> halfWay.put(new Endless(1_000_000)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the object store can't be reached");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void shouldLeaveNothingOnTheDisk() throws IOException {
        put("foto");

        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private S3Store store(Settings settings) {
        return new S3Store(S3Bucket.open(settings, TestSealing.sealing(), new Scratch(temporary.resolve("scratch"))));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
