package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a store says that s3proxy never says. */
class S3InboxFaultsTest extends S3FaultsStage {
    private static final String ONE_FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>siaga</Name><Prefix>inbox/</Prefix>\
            <KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated><Contents><Key>inbox/foto</Key>\
            <LastModified>2001-09-09T00:00:00.000Z</LastModified><Size>1</Size></Contents></ListBucketResult>""";

    @Test
    void shouldTellTheAgeByTheStoresClock() throws IOException {
        server.give("200 OK\r\nDate: Sun, 09 Sep 2001 00:00:30 GMT", ONE_FILE);

        assertThat(inbox().olderThan(Duration.ofSeconds(29), "", 10)).containsExactly("foto");
        assertThat(inbox().olderThan(Duration.ofSeconds(30), "", 10)).isEmpty();
    }

    @Test
    void shouldNotGuessTheTime() {
        server.give("200 OK", ONE_FILE);

        assertThatThrownBy(() -> inbox().olderThan(Duration.ZERO, "", 10))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the object store does not tell the time");
    }

    @Test
    void shouldTakeGoneForRemoved() {
        server.give("404 Not Found", REFUSED.formatted("NoSuchKey"));

        assertThatCode(() -> inbox().remove("foto")).doesNotThrowAnyException();
    }

    /** A key that may put and get alone: people's photos would stay for ever. */
    @ParameterizedTest
    @CsvSource({"403 Forbidden,AccessDenied", "404 Not Found,NoSuchBucket", "503 Slow Down,SlowDown"})
    void shouldNotTakeRefusedForRemoved(String status, String code) {
        server.give(status, REFUSED.formatted(code));

        assertThatThrownBy(() -> inbox().remove("foto"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the object store refused: " + code);
        assertThat(server.asked()).isEqualTo(1);
    }

    private Inbox inbox() {
        return new S3Inbox(bucket());
    }
}
