package id.siaga.bench.intake;

import id.siaga.drive.RunningSystem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What is still to be done, by service: records it has not committed and events that wait in its outbox. */
record Backlog(Map<String, Long> records, Map<String, Long> outbox) {
    static final List<String> SERVICES = List.of("intake", "routing", "sla", "notification", "reporting");
    private static final String GROUP = "-service";

    static Backlog of(RunningSystem system, Admin admin) {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = SERVICES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> Logs.got(
                                admin.listConsumerGroupOffsets(service + GROUP).partitionsToOffsetAndMetadata())));
        Map<TopicPartition, OffsetSpec> all = committed.values().stream()
                .flatMap(partitions -> partitions.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                Logs.got(admin.listOffsets(all).all());
        Map<String, Long> records = new TreeMap<>();
        committed.forEach((service, partitions) -> records.put(service, lag(partitions, ends)));
        return new Backlog(records, outboxes(system));
    }

    private static long lag(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return committed.entrySet().stream()
                .mapToLong(partition -> ends.get(partition.getKey()).offset()
                        - partition.getValue().offset())
                .sum();
    }

    private static Map<String, Long> outboxes(RunningSystem system) {
        return SERVICES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> system.database(service).count("SELECT count(*) FROM outbox"),
                        Long::sum,
                        TreeMap::new));
    }

    long total() {
        return sum(records) + sum(outbox);
    }

    private static long sum(Map<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    String told() {
        return "behind %d records %s, outbox %d".formatted(sum(records), records, sum(outbox));
    }
}
