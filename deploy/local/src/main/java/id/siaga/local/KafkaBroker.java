package id.siaga.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One broker that is its own controller. What a service relies on is set per topic, see {@link CreateTopics}. */
final class KafkaBroker {
    static final String NAME = "kafka";

    private final Options options;
    private final Home home;

    KafkaBroker(Options options, Home home) {
        this.options = options;
        this.home = home;
    }

    Part part() {
        Program broker = Program.java(
                List.of("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", logging()),
                classPath(),
                "kafka.Kafka",
                List.of(settingsFile().toString()));
        return new Part(NAME, broker, Set.of(), this::prepare, Readiness.listening(options.port(Port.KAFKA)));
    }

    static String bootstrapServers(Options options) {
        return "localhost:" + options.port(Port.KAFKA);
    }

    private void prepare() {
        try {
            Files.writeString(settingsFile(), settings());
            if (!Files.exists(data().resolve("meta.properties"))) {
                format();
            }
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot prepare Kafka's folder: " + failure.getMessage(), failure);
        }
    }

    private void format() {
        Program format = Program.java(
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", logging()),
                classPath(),
                "kafka.tools.StorageTool",
                List.of(
                        "format",
                        "--standalone",
                        "-t",
                        "c2lhZ2EtbG9jYWwtMDAwMQ",
                        "-c",
                        settingsFile().toString()));
        Launching.runToEnd(format, home.log(NAME), "Kafka's storage tool");
    }

    private String settings() {
        int controller = options.port(Port.KAFKA_CONTROLLER);
        StringBuilder text = new StringBuilder();
        Map.ofEntries(
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry("node.id", "1"),
                        Map.entry("controller.quorum.bootstrap.servers", "localhost:" + controller),
                        Map.entry(
                                "listeners",
                                "PLAINTEXT://localhost:" + options.port(Port.KAFKA) + ",CONTROLLER://localhost:"
                                        + controller),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry("log.dirs", data().toString()),
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("offsets.topic.num.partitions", "6"),
                        Map.entry("transaction.state.log.replication.factor", "1"),
                        Map.entry("transaction.state.log.min.isr", "1"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        // The default of 128 MB would be half of this broker's memory.
                        Map.entry("log.cleaner.dedupe.buffer.size", "16777216"))
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private Path data() {
        return home.data(NAME).resolve("data");
    }

    private Path settingsFile() {
        return home.data(NAME).resolve("server.properties");
    }

    private String classPath() {
        return options.checkout().resolve("deploy/kafka/target/lib") + "/*";
    }

    private String logging() {
        return "-Dlog4j2.configurationFile=" + options.checkout().resolve("deploy/kafka/log4j2.properties");
    }
}
