package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.bench.ProcessorTime;
import id.siaga.contracts.Topic;
import id.siaga.local.LocalSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Kafka's own {@code kafka-producer-perf-test}: as many records of the same size, as fast, with {@code acks=all}, to a
 * topic like ours. The limit of what a receiver could do that had nothing to read.
 */
record ProducerTool(String told, double processorMicros) {
    private static final String TOPIC = "bench.producer";
    private static final String MAIN = "org.apache.kafka.tools.ProducerPerformance";

    static ProducerTool run(LocalSystem local, int perSecond, Duration length, int bytes) {
        String brokers = local.bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) brokers))) {
            NewTopic topic = new NewTopic(TOPIC, Optional.of(Topic.MESSAGE.partitions()), Optional.of((short) 1));
            Logs.got(admin.createTopics(Set.of(topic.configs(Topic.MESSAGE.settings(1))))
                    .all());
        }
        Path jars = local.options().checkout().resolve("deploy/kafka/target/lib");
        long records = perSecond * length.toSeconds();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                jars + "/*",
                MAIN,
                "--topic",
                TOPIC,
                "--num-records",
                Long.toString(records),
                "--record-size",
                Integer.toString(bytes),
                "--throughput",
                Integer.toString(perSecond),
                "--bootstrap-server",
                brokers,
                "--command-property",
                "acks=all",
                "linger.ms=20");
        Duration before = ProcessorTime.ofEnded(ProcessHandle.current().pid());
        String last = lastLine(command);
        Duration took = ProcessorTime.ofEnded(ProcessHandle.current().pid()).minus(before);
        return new ProducerTool(last, took.toNanos() / 1000.0 / records);
    }

    ObjectNode json() {
        return new ObjectMapper().createObjectNode().put("told", told).put("processorMicros", processorMicros);
    }

    private static String lastLine(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String last = "";
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = line;
                }
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("kafka-producer-perf-test failed: " + last);
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException("kafka-producer-perf-test did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
