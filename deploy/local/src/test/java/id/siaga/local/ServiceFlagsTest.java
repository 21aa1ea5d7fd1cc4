package id.siaga.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service has the same memory here and in a container. */
class ServiceFlagsTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path DOCKERFILE = CHECKOUT.resolve("deploy/Dockerfile");

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "sla", "notification", "reporting"})
    void shouldGiveAnImageTheFlagsOfTheService(String name) throws IOException {
        String image = Files.readString(DOCKERFILE)
                .split("FROM service AS " + name + "\n")[1]
                .split("\nFROM ")[0];

        assertThat(image).contains("COPY deploy/jvm/" + name + " /app/jvm/own");
        assertThat(Services.flags(CHECKOUT, name))
                .containsExactly("@" + CHECKOUT + "/deploy/jvm/service", "@" + CHECKOUT + "/deploy/jvm/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "sla", "notification", "reporting"})
    void shouldBeFlagsThatJavaTakes(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Services.flags(CHECKOUT, name));
        command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));

        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes());

        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("UseSerialGC +=  *true").containsPattern("TrimNativeHeapInterval +=  *10000");
    }

    @Test
    void shouldSpareTheSameMemoryOutsideTheHeap() throws IOException {
        assertThat(Files.readString(DOCKERFILE))
                .contains("\"@/app/jvm/service\", \"@/app/jvm/own\"", "MALLOC_ARENA_MAX=2")
                .doesNotContain("JAVA_TOOL_OPTIONS");
    }
}
