package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3RulesTest {
    private static final String SECRET = "kunci-rahasia";
    private static final Settings WHOLE = Settings.of(URI.create("https://s3.example:9000"), SECRET);

    @TempDir
    Path folder;

    @Test
    void shouldWantAFolderWhenNothingIsSaid() {
        assertThat(new S3Rules(Settings.NONE).wantABucket()).isFalse();
        assertThat(producer(Settings.NONE).store()).isInstanceOf(FolderStore.class);
        assertThat(producer(Settings.NONE).inbox()).isInstanceOf(FolderInbox.class);
    }

    @Test
    void shouldWantABucketWhenItIsSaidWhole() {
        assertThat(new S3Rules(WHOLE).problems()).isEmpty();
        assertThat(producer(WHOLE).store()).isInstanceOf(S3Store.class);
        assertThat(producer(WHOLE).inbox()).isInstanceOf(S3Inbox.class);
    }

    /** Files would go into a folder that nobody else reads. */
    @Test
    void shouldNotStartOnHalfABucket() {
        assertThatThrownBy(() -> producer(Settings.NONE.bucket("siaga")))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("access-key is missing; endpoint is missing; secret-key is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3.example:9000",
                "ftp://s3.example",
                "https:///siaga",
                "https://s3.example/siaga",
                "https://key@s3.example",
                "https://s3.example?region=x",
                "/siaga"
            })
    void shouldNotStartOnHalfAnAddress(String endpoint) {
        assertThat(new S3Rules(Settings.of(URI.create(endpoint), SECRET)).problems())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Siaga", "siaga/foto", "-siaga", "siaga."})
    void shouldNotStartOnWhatIsNoBucket(String name) {
        assertThat(new S3Rules(WHOLE.bucket(name)).problems()).containsExactly("bucket is no name of a bucket");
    }

    @Test
    void shouldNotStartWithoutTime() {
        assertThat(new S3Rules(WHOLE.within(Duration.ZERO)).problems()).containsExactly("within is no time");
    }

    @Test
    void shouldKeepTheSecretToItself() {
        assertThatThrownBy(() -> producer(WHOLE.bucket(null)))
                .hasMessageContaining("bucket is missing")
                .hasMessageNotContaining(SECRET);
    }

    private StorageProducer producer(Settings settings) {
        return new StorageProducer(
                () -> folder, settings, TestSealing.sealing(), new Scratch(folder.resolve("scratch")));
    }
}
