package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that has trouble of its own: each time the port says that it may be tried again. */
class S3FaultsTest extends S3FaultsStage {
    private static final String ADDRESS = "0".repeat(64);
    private static final int LARGE = 2 * 1024 * 1024;
    private static final long MORE_THAN_SOCKETS_HOLD = 64L * 1024 * 1024;

    @Test
    void shouldNotTakeABrokenConnectionForADamagedObject() throws IOException {
        server.give("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nETag: \"x\"\r\n\r\n" + "\0\0\0\u0040half");

        try (InputStream body = store().open(ADDRESS)) {
            assertThatThrownBy(body::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(DamagedObject.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "503 Slow Down", "507 Insufficient Storage", "404 Not Found"})
    void shouldAskOnceAndLeaveTheRestToTheJob(String status) {
        server.give(status, "");

        assertThatThrownBy(() -> store().put(new Endless(10)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(status.substring(0, 3));
        assertThat(server.asked()).isEqualTo(1);
    }

    /** Length, signature and checksum stand before the body: what every store reads, not Amazon's alone. */
    @Test
    void shouldSendWhatOtherStoresUnderstand() throws IOException {
        server.give("200 OK", "");

        store().put(new Endless(10));

        assertThat(server.head())
                .startsWith("PUT /siaga/")
                .contains("Content-Length: ")
                .containsPattern(
                        "Authorization: AWS4-HMAC-SHA256 Credential=AKIDSIAGA/\\d{8}/ap-southeast-3/s3/aws4_request")
                .containsPattern("x-amz-checksum-sha256: [A-Za-z0-9+/]{43}=")
                .doesNotContain("aws-chunked")
                .doesNotContain("trailer");
    }

    @Test
    void shouldNotWaitForAStoreThatTakesNothing() throws IOException {
        server.takeNothing();

        assertThatThrownBy(() -> store().put(new Endless(MORE_THAN_SOCKETS_HOLD)))
                .isInstanceOf(IOException.class)
                .hasMessage("the object store can't be reached");
        assertThat(server.untaken()).as("of the body").isPositive();
    }

    /** Before so large a body the client asks whether it may come, and can't read why it may not. */
    @ParameterizedTest
    @CsvSource({
        "403 Forbidden,AccessDenied,no code (403)",
        "400 Bad Request,AuthorizationHeaderMalformed,no code (400)",
        "301 Moved Permanently,PermanentRedirect,it is elsewhere"
    })
    void shouldCallAWrongSettingAnErrorBeforeALargeBodyToo(String status, String code, String why) {
        server.give(status, REFUSED.formatted(code));

        List<LogRecord> log = Logged.by(
                S3Trouble.class,
                () -> assertThatThrownBy(() -> store().put(new Endless(LARGE)))
                        .isInstanceOf(IOException.class)
                        .hasMessage("the object store refused: " + why));

        assertThat(log)
                .singleElement()
                .satisfies(record ->
                        assertThat(record.getLevel().intValue()).isGreaterThanOrEqualTo(Level.SEVERE.intValue()));
        assertThat(server.head()).contains("Expect: 100-continue");
    }

    private ObjectStore store() {
        return new S3Store(bucket());
    }
}
