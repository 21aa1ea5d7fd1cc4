package id.siaga.bench.intake;

import id.siaga.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/** What lies in the broker's logs of what intake writes. @param bytes as on the disk, keys, headers and frames included */
record Logs(long records, long bytes) {
    private static final List<Topic> WRITTEN = List.of(Topic.MESSAGE, Topic.DELIVERY);

    static Logs of(Admin admin) {
        List<TopicPartition> partitions =
                WRITTEN.stream().flatMap(Logs::partitions).toList();
        Map<TopicPartition, OffsetSpec> ends =
                partitions.stream().collect(Collectors.toMap(Function.identity(), one -> OffsetSpec.latest()));
        long records = got(admin.listOffsets(ends).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
        List<Integer> brokers =
                got(admin.describeCluster().nodes()).stream().map(Node::id).toList();
        long bytes = got(admin.describeLogDirs(brokers).allDescriptions()).values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> partitions.contains(replica.getKey()))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
        return new Logs(records, bytes);
    }

    static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition));
    }

    Logs since(Logs earlier) {
        return new Logs(records - earlier.records, bytes - earlier.bytes);
    }

    int bytesEach() {
        return Math.toIntExact(bytes / Math.max(1, records));
    }

    static <T> T got(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        }
    }
}
