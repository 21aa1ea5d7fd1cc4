package id.siaga.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs {@link LittleRoom} in a machine of its own, with less heap than its file is large. */
final class Machine {
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");
    private static final int END = 2_000;

    private Machine() {}

    /** @return all it said, which classes it loaded among it */
    static String run(List<String> flags, String... arguments) throws IOException, InterruptedException {
        List<String> always = List.of(
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                LittleRoom.class.getName());
        return tool("java", Stream.of(flags, always, List.of(arguments)).flatMap(List::stream));
    }

    static String tool(String name, Stream<String> arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(JDK.resolve(name).toString()), arguments)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(said.substring(Math.max(0, said.length() - END)))
                .isZero();
        return said;
    }
}
