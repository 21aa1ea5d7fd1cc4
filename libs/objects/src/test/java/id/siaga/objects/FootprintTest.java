package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a store takes of a service's room, and that it speaks as in production: by TLS. */
@Timeout(120)
class FootprintTest {
    private static final String CLIENT = "software.amazon.awssdk";
    private static final String KEPT = "kept " + LittleRoom.LARGE;
    private static final String SWEPT = "left []";

    @TempDir
    Path temporary;

    @Test
    void shouldLoadNothingOfTheClientBesideAFolder() throws Exception {
        assertThat(Machine.run(List.of(), temporary.toString()))
                .contains(KEPT, SWEPT)
                .doesNotContain(CLIENT);
    }

    @Test
    void shouldTakeALargeFileThroughLittleRoom() throws Exception {
        try (S3Server server = S3Server.start(temporary, LittleRoom.settings(LittleRoom.NOWHERE))) {
            String said = Machine.run(
                    List.of(), temporary.toString(), server.address().toString());

            assertThat(said).contains(KEPT, SWEPT, CLIENT);
        }
    }

    @Test
    void shouldSpeakTls() throws Exception {
        Path keys = temporary.resolve("keys.p12");
        Machine.tool(
                "keytool",
                Stream.of(
                                "-genkeypair -alias s3 -keyalg EC -dname CN=localhost -ext SAN=ip:127.0.0.1 -storetype PKCS12"
                                        .split(" "),
                                new String[] {"-storepass", S3Server.PASSWORD, "-keystore", keys.toString()})
                        .flatMap(Stream::of));
        try (S3Server server = S3Server.startSecure(temporary, LittleRoom.settings(LittleRoom.NOWHERE), keys)) {
            List<String> trust = List.of(
                    "-Djavax.net.ssl.trustStore=" + keys, "-Djavax.net.ssl.trustStorePassword=" + S3Server.PASSWORD);
            String said =
                    Machine.run(trust, temporary.toString(), server.address().toString());

            assertThat(server.address()).hasScheme("https");
            assertThat(said).contains(KEPT);
        }
    }
}
