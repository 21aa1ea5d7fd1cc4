package id.siaga.eventing.relay;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import id.siaga.eventing.EventJson;
import id.siaga.eventing.SafeProducer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** The leader's own producer. It never gives a batch up, and it knows how far the watched topic reaches. */
final class RelayProducer implements AutoCloseable {
    private static final int ROUND_MILLIS = 1000;
    private static final int ROUND_BYTES = 256 * 1024;

    private final KafkaProducer<String, byte[]> producer;
    private final String source;
    private final Optional<String> watched;
    private final long[] endOffsets;

    private RelayProducer(
            KafkaProducer<String, byte[]> producer, String source, Optional<String> watched, long[] endOffsets) {
        this.producer = producer;
        this.source = source;
        this.watched = watched;
        this.endOffsets = endOffsets;
    }

    static RelayProducer open(String brokers, String service, Optional<String> watched)
            throws ExecutionException, InterruptedException {
        long[] endOffsets = watched.isPresent() ? endOffsets(brokers, watched.get()) : new long[0];
        return new RelayProducer(
                new KafkaProducer<>(settings(brokers, service)), "/siaga/" + service, watched, endOffsets);
    }

    static Map<String, Object> settings(String brokers, String service) {
        Map<String, Object> settings = SafeProducer.settings(brokers, service + "-relay");
        // An expired batch would let later rows overtake it.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        // A round leaves when it is complete, as one batch per partition: the broker flushes each batch to the disk.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, ROUND_MILLIS);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, ROUND_BYTES);
        return settings;
    }

    /** The former leader deleted what it had published: the topic itself says how far that reached. */
    private static long[] endOffsets(String brokers, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            int partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
            long[] offsets = new long[partitions];
            admin.listOffsets(latest).all().get().forEach((at, end) -> offsets[at.partition()] = end.offset());
            return offsets;
        }
    }

    /** Returns when the broker has acknowledged every row. */
    void publish(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sends = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            CloudEvent event = new CloudEvent(
                    row.eventId(),
                    source,
                    row.type(),
                    row.key(),
                    row.createdAt(),
                    row.traceparent(),
                    row.payload().getBytes(StandardCharsets.UTF_8));
            sends.add(producer.send(record(row.topic(), row.key(), event)));
        }
        producer.flush();
        for (Future<RecordMetadata> send : sends) {
            advance(send.get());
        }
    }

    /** Sent without an outbox row: a watermark is only true for the round it was made in. */
    void publishNow(Event event, Instant at) throws ExecutionException, InterruptedException {
        EventType<?> type = EventCatalog.of(event.getClass());
        byte[] body = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        CloudEvent envelope =
                new CloudEvent(UUID.randomUUID().toString(), source, type.name(), event.key(), at, null, body);
        Future<RecordMetadata> sent = producer.send(record(type.topic().topicName(), event.key(), envelope));
        producer.flush();
        sent.get();
    }

    List<Long> endOffsets() {
        return Arrays.stream(endOffsets).boxed().toList();
    }

    private void advance(RecordMetadata sent) {
        if (watched.filter(sent.topic()::equals).isPresent()) {
            endOffsets[sent.partition()] = Math.max(endOffsets[sent.partition()], sent.offset() + 1);
        }
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, CloudEvent event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, event.data());
        event.headers().forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    /** At once: what was not acknowledged stays in the table and is sent again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
