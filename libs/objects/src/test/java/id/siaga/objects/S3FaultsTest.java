package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that has trouble of its own: each time the port says that it may be tried again. */
@Timeout(60)
class S3FaultsTest {
    private static final String ADDRESS = "0".repeat(64);
    private static final long MORE_THAN_SOCKETS_HOLD = 64L * 1024 * 1024;

    @TempDir
    Path temporary;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> head = new AtomicReference<>();
    private ServerSocket socket;

    @BeforeEach
    void listen() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangUp() throws IOException {
        socket.close();
    }

    @Test
    void shouldNotTakeABrokenConnectionForADamagedObject() throws IOException {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nETag: \"x\"\r\n\r\n" + "\0\0\0\u0040half");

        try (InputStream body = store().open(ADDRESS)) {
            assertThatThrownBy(body::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(DamagedObject.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "503 Slow Down", "507 Insufficient Storage", "404 Not Found"})
    void shouldAskOnceAndLeaveTheRestToTheJob(String status) {
        answer("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThatThrownBy(() -> store().put(new Endless(10)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(status.substring(0, 3));
        assertThat(asked).hasValue(1);
    }

    /** Length, signature and checksum stand before the body: what every store reads, not Amazon's alone. */
    @Test
    void shouldSendWhatOtherStoresUnderstand() throws IOException {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        store().put(new Endless(10));

        assertThat(head.get())
                .startsWith("PUT /siaga/")
                .contains("Content-Length: ")
                .contains("Authorization: AWS4-HMAC-SHA256 Credential=AKIDSIAGA/")
                .containsPattern("x-amz-checksum-sha256: [A-Za-z0-9+/]{43}=")
                .doesNotContain("aws-chunked")
                .doesNotContain("trailer");
    }

    @Test
    void shouldNotWaitForAStoreThatTakesNothing() {
        Thread.ofVirtual().start(this::acceptAndSleep);

        assertThatThrownBy(() -> store().put(new Endless(MORE_THAN_SOCKETS_HOLD)))
                .isInstanceOf(IOException.class)
                .hasMessage("the object store can't be reached");
    }

    private ObjectStore store() {
        URI address = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        Settings settings = Settings.of(address, "kunci-rahasia").within(Duration.ofSeconds(3));
        return S3Store.open(settings, TestSealing.sealing(), new Scratch(temporary.resolve("scratch")));
    }

    private void answer(String response) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                answerOne(response);
            }
        });
    }

    private void answerOne(String response) {
        try (Socket connection = socket.accept()) {
            asked.incrementAndGet();
            connection.setSoTimeout(200);
            OutputStream out = connection.getOutputStream();
            head.set(head(connection.getInputStream()));
            out.write(response.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            connection.shutdownOutput();
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The client has hung up, or the test is over.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private void acceptAndSleep() {
        try (Socket connection = socket.accept()) {
            Thread.sleep(Duration.ofMinutes(1));
            connection.getOutputStream().write(0);
        } catch (IOException | InterruptedException e) {
            // The test is over.
        }
    }
}
