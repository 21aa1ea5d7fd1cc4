package id.siaga.local;

import id.siaga.contracts.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the topics of the contracts and brings existing ones to the settings the services insist on. */
public final class CreateTopics {
    private final String bootstrapServers;
    private final int replicas;

    CreateTopics(String bootstrapServers, int replicas) {
        this.bootstrapServers = bootstrapServers;
        this.replicas = replicas;
    }

    /** Arguments: bootstrap servers and, where there is more than one broker, the number of replicas. */
    public static void main(String[] args) {
        new CreateTopics(args[0], args.length > 1 ? Integer.parseInt(args[1]) : 1).run();
    }

    void run() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(missing(existing)).all().get();
            admin.incrementalAlterConfigs(settingsOf(existing)).all().get();
        } catch (ExecutionException failure) {
            throw new LaunchFailed(
                    "Kafka refused the topics: " + failure.getCause().getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Creating the topics was interrupted.", interrupted);
        }
    }

    private List<NewTopic> missing(Set<String> existing) {
        return Stream.of(Topic.values())
                .filter(topic -> !existing.contains(topic.topicName()))
                .map(topic -> new NewTopic(topic.topicName(), topic.partitions(), (short) replicas)
                        .configs(topic.settings(replicas)))
                .toList();
    }

    private Map<ConfigResource, Collection<AlterConfigOp>> settingsOf(Set<String> existing) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        Stream.of(Topic.values())
                .filter(topic -> existing.contains(topic.topicName()))
                .forEach(topic -> changes.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
                        topic.settings(replicas).entrySet().stream()
                                .map(setting -> new AlterConfigOp(
                                        new ConfigEntry(setting.getKey(), setting.getValue()),
                                        AlterConfigOp.OpType.SET))
                                .collect(Collectors.toList())));
        return changes;
    }
}
