package id.siaga.bench;

import id.siaga.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every contender is a process of its own, with the same memory, collector and compilers. */
public record Programs(LocalSystem local) {
    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    /** @param what class path, main class and arguments, or {@code -jar} */
    public Process start(String name, List<String> what, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(what);
        try {
            Path logs = Files.createDirectories(local.options().home().resolve("logs"));
            Path log = logs.resolve(name.replace(' ', '-') + ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("the contender " + name + " did not start", e);
        }
    }
}
