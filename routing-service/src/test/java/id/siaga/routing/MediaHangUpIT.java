package id.siaga.routing;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.objects.Scratch;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Of what an officer did not wait for nothing stays on the disk. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class MediaHangUpIT extends MediaStage {
    @Inject
    Scratch scratch;

    @Test
    void shouldKeepNoCopyForWhoHangsUp() throws IOException {
        MessageReceived message = photo();
        Case found = filed(message);
        Sent.publish(probe, stored(message, bytes(8_000_000), "image/jpeg"));
        awaitState(found, "stored");

        for (int wait = 0; wait < 60; wait += 3) {
            hangUp(path(found), Duration.ofMillis(wait));
        }

        Awaitility.await("an empty folder").during(Duration.ofSeconds(1)).until(() -> copies() == 0);
    }

    private long copies() throws IOException {
        try (Stream<Path> found = Files.list(scratch.folder())) {
            return found.count();
        }
    }

    private static void hangUp(String path, Duration after) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + People.officer(OURS) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes());
            socket.setSoLinger(true, 0);
            Awaitility.await().pollDelay(after).until(() -> true);
        }
    }
}
