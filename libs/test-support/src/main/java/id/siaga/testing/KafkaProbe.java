package id.siaga.testing;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** The other end of the broker: sends what a service should hear and reads what it has said. */
public final class KafkaProbe implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private KafkaProducer<String, byte[]> producer;

    /** Returns when the broker has the record. */
    public RecordMetadata send(Topic topic, String key, CloudEvent event) {
        return send(topic, key, event.headers(), event.data());
    }

    /** Many at once, each under its subject as the key, in the given order. Returns when the broker has them all. */
    public synchronized List<RecordMetadata> sendAll(Topic topic, List<CloudEvent> events) {
        List<Future<RecordMetadata>> sent = events.stream()
                .map(event -> {
                    ProducerRecord<String, byte[]> record =
                            new ProducerRecord<>(topic.topicName(), event.subject(), event.data());
                    event.headers().forEach((name, content) -> record.headers().add(name, content));
                    return producer().send(record);
                })
                .toList();
        return sent.stream().map(KafkaProbe::arrived).toList();
    }

    private static RecordMetadata arrived(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the test record did not reach the broker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a test record was sent", e);
        }
    }

    /** For poison and tombstones: any headers, any bytes, or none. */
    public synchronized RecordMetadata send(Topic topic, String key, Map<String, byte[]> headers, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.topicName(), key, value);
        headers.forEach((name, content) -> record.headers().add(name, content));
        return arrived(producer().send(record));
    }

    /** Everything on the topic at this moment, in order per partition. */
    public List<ProbedRecord> records(Topic topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", SiagaServers.kafka().address(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ProbedRecord> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(ProbedRecord.of(record)));
            }
            return found;
        }
    }

    public List<ProbedRecord> records(Topic topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    public List<ProbedRecord> ofType(Topic topic, String type) {
        return records(topic).stream()
                .filter(record -> type.equals(record.type()))
                .toList();
    }

    /** The first record that matches, waiting up to 30 s for it. */
    public ProbedRecord await(Topic topic, Predicate<ProbedRecord> wanted) {
        return Awaitility.await("a record on " + topic.topicName())
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> records(topic).stream().filter(wanted).findFirst().orElse(null), found -> found != null);
    }

    public ProbedRecord await(Topic topic, String key, String type) {
        return await(topic, record -> key.equals(record.key()) && type.equals(record.type()));
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", SiagaServers.kafka().address(), "acks", "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
