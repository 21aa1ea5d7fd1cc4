package id.siaga.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Kafka's own server as a process of its own, from the jars of {@code deploy/kafka}. */
final class EmbeddedKafka implements Backend {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 20;

    private final int port = Ports.free();
    private final int controllerPort = Ports.free();
    private final TemporaryFolder folder = TemporaryFolder.create("siaga-kafka-");
    private Process process;
    private Leash leash;

    @Override
    public int port() {
        return port;
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public void start() {
        Path log = folder.path().resolve("broker.log");
        try {
            process = new ProcessBuilder(command(settings()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            leash = Leash.of(process.pid(), "KILL", folder.path());
            if (!Ports.awaitOpen(port, START_LIMIT, process::isAlive)) {
                throw new IllegalStateException("the test broker stopped while starting:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the test broker does not start", e);
        }
    }

    private Path data() {
        return folder.path().resolve("data");
    }

    private Path settings() throws IOException {
        Path file = folder.path().resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            BrokerSettings.process(port, controllerPort, data().toString()).store(out, null);
        }
        return file;
    }

    private List<String> command(Path settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ownClasses() + java.io.File.pathSeparator + jars() + java.io.File.separator + "*",
                BrokerProcess.class.getName(),
                settings.toString(),
                data().toString());
    }

    private static Path jars() {
        Path jars = Repository.root().resolve("deploy/kafka/target/lib");
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("the broker's jars are not in deploy/kafka/target/lib,"
                    + " run: mvn package -pl deploy/kafka (or start Docker, then a container serves)");
        }
        return jars;
    }

    private static Path ownClasses() {
        try {
            return Path.of(EmbeddedKafka.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("test-support cannot tell where its classes are", e);
        }
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        leash.release();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    @Override
    public void close() {
        if (process != null) {
            // Nobody needs the data any more: a clean shutdown would only cost time.
            process.destroyForcibly();
        }
        stop();
        folder.delete();
    }
}
