package id.siaga.eventing.startup;

import id.siaga.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Compares the broker's topics with the catalogue. */
final class TopicRules {
    private final String brokers;
    private final Duration patience;

    TopicRules(String brokers, Duration patience) {
        this.brokers = brokers;
        this.patience = patience;
    }

    List<String> problems() {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(millis, 15_000));
        try (Admin admin = Admin.create(settings)) {
            int replicas = admin.describeCluster().nodes().get().size();
            List<String> names =
                    Arrays.stream(Topic.values()).map(Topic::topicName).toList();
            Map<String, TopicDescription> found =
                    admin.describeTopics(names).allTopicNames().get();
            Map<ConfigResource, Config> configs = admin.describeConfigs(
                            names.stream().map(TopicRules::resource).toList())
                    .all()
                    .get();
            List<String> problems = new ArrayList<>();
            for (Topic topic : Topic.values()) {
                problems.addAll(partitions(topic, found.get(topic.topicName())));
                problems.addAll(settings(topic, configs.get(resource(topic.topicName())), replicas));
            }
            return problems;
        } catch (ExecutionException e) {
            return List.of("the broker could not be asked about the topics: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted while asking the broker about the topics");
        }
    }

    private static List<String> partitions(Topic topic, TopicDescription found) {
        int partitions = found.partitions().size();
        return partitions == topic.partitions()
                ? List.of()
                : List.of(
                        "topic " + topic.topicName() + " has " + partitions + " partitions, not " + topic.partitions());
    }

    private static List<String> settings(Topic topic, Config found, int replicas) {
        List<String> problems = new ArrayList<>();
        topic.settings(replicas).forEach((setting, value) -> {
            ConfigEntry entry = found.get(setting);
            if (entry == null || !value.equals(entry.value())) {
                problems.add("topic " + topic.topicName() + " needs " + setting + "=" + value + " but has "
                        + (entry == null ? null : entry.value()));
            }
        });
        return problems;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
