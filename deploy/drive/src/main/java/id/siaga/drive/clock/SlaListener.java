package id.siaga.drive.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.drive.ServiceDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Writes down every record of {@code sla.events.v1} and when it was heard. The broker gives a consumer only what it has
 * acknowledged to the producer, so the moment of hearing is at or after the acknowledgement, never before.
 */
public final class SlaListener implements AutoCloseable {
    private static final String HEARD = """
            CREATE TABLE IF NOT EXISTS bench.heard (
                event_id uuid NOT NULL, type text NOT NULL, complaint text NOT NULL, clock uuid, rung text,
                repetition int NOT NULL, escalation uuid, provisional boolean NOT NULL, told int NOT NULL,
                heard_at timestamptz NOT NULL)""";

    private static final Duration POLL = Duration.ofMillis(200);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();
    private final KafkaConsumer<String, byte[]> consumer;
    private final ServiceDatabase sla;
    private final Path file;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile long heard;
    private BufferedWriter notes;

    public SlaListener(ClockSystem system) {
        this.sla = system.sla();
        this.file = system.home().resolve("heard.csv");
        this.notes = beginPage();
        sla.write(HEARD);
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", system.local().bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions());
        consumer.seekToBeginning(partitions());
        this.thread = Thread.ofPlatform().name("sla-listener").start(this::listen);
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, Topic.SLA.partitions())
                .mapToObj(partition -> new TopicPartition(Topic.SLA.topicName(), partition))
                .toList();
    }

    private void listen() {
        try {
            while (open) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                write(records, clock.instant());
            }
        } catch (WakeupException closing) {
            open = false;
        } finally {
            consumer.close();
        }
    }

    private synchronized void write(ConsumerRecords<String, byte[]> records, Instant at) {
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                notes.write(line(record, at));
                notes.newLine();
            }
            heard += records.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(ConsumerRecord<String, byte[]> record, Instant at) throws IOException {
        JsonNode event = mapper.readTree(record.value());
        return String.join(
                ",",
                header(record, CloudEvent.ID),
                header(record, CloudEvent.TYPE),
                record.key(),
                event.path("clock").asText(),
                event.path("rung").asText(),
                Integer.toString(event.path("repetition").asInt()),
                event.path("escalationId").asText(),
                Boolean.toString(event.path("provisional").asBoolean()),
                Integer.toString(event.path("audience").size()),
                at.toString());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Records so far. */
    public long heard() {
        return heard;
    }

    /** Brings what was heard since the last time into the table {@code bench.heard}. */
    public synchronized void intoTable() {
        try {
            notes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sla.copy("bench.heard", file);
        notes = beginPage();
    }

    private BufferedWriter beginPage() {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
