package id.siaga.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ServersDieWithTheirRunIT {
    @Test
    void shouldLeaveNoServerBehindWhenTheTestJvmIsKilled() throws Exception {
        // Given
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] words;
        try (BufferedReader output = run.inputReader()) {
            String ready = output.lines()
                    .filter(line -> line.startsWith("ready "))
                    .findFirst()
                    .orElseThrow();
            System.out.println("kafka address, ms, postgres address, ms: " + ready);
            words = ready.split(" ");
            assertThat(listens(words[1])).isTrue();
            assertThat(listens(words[3])).isTrue();

            // When
            run.destroyForcibly().waitFor();
        }

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !listens(words[1]) && !listens(words[3]));
    }

    private static boolean listens(String address) {
        String[] parts = address.split(":");
        try (Socket socket = new Socket(parts[0], Integer.parseInt(parts[1]))) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
