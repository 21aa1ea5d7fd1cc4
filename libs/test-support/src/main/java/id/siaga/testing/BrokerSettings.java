package id.siaga.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The broker's configuration, the same in a container and as a process; both are one-node KRaft clusters. */
final class BrokerSettings {
    /** Any UUID in Kafka's spelling will do. */
    static final String CLUSTER_ID = "c2lhZ2EtdGVzdC1jbHVzdA";

    private BrokerSettings() {}

    static Properties process(int port, int controllerPort, String folder) {
        Properties settings = new Properties();
        settings.putAll(common());
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        settings.put("log.dirs", folder);
        return settings;
    }

    /** The image reads {@code KAFKA_A_B} as {@code a.b} and formats its own folder. */
    static Map<String, String> container(String host, int port) {
        Map<String, String> settings = new LinkedHashMap<>(common());
        settings.put("listeners", "PLAINTEXT://:9092,CONTROLLER://:9093");
        settings.put("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
        settings.put("controller.quorum.voters", "1@localhost:9093");
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("CLUSTER_ID", CLUSTER_ID);
        environment.put("KAFKA_HEAP_OPTS", "-Xmx256m");
        settings.forEach(
                (name, value) -> environment.put("KAFKA_" + name.toUpperCase().replace('.', '_'), value));
        return environment;
    }

    private static Map<String, String> common() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // The default of 128 MB is half of the heap we give it.
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        return settings;
    }
}
