package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class S3ConnectionTest {
    private static final Settings WHOLE = Settings.of(URI.create("https://s3.example:9000"), "kunci-rahasia");

    @Test
    void shouldNameTheBucketInThePathOrBeforeTheHost() {
        assertThat(address(WHOLE)).isEqualTo("https://s3.example:9000/siaga/foto");
        assertThat(address(WHOLE.pathStyle(false))).isEqualTo("https://siaga.s3.example:9000/foto");
    }

    private static String address(Settings settings) {
        try (S3Client client = S3Connection.of(settings)) {
            return client.utilities()
                    .getUrl(object -> object.bucket("siaga").key("foto"))
                    .toString();
        }
    }
}
