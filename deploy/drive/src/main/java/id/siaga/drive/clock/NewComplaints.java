package id.siaga.drive.clock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import id.siaga.contracts.complaint.ComplaintRegistered;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Complaints with a limit of seconds, told to the service as routing tells them: by {@code complaint.registered}. */
final class NewComplaints implements AutoCloseable {
    /** @param startsAt to the millisecond, as the ladder reckons */
    record Registered(String id, Instant startsAt, Duration limit) {}

    private static final EventType<?> TYPE = EventCatalog.of(ComplaintRegistered.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Registered> registered = new ConcurrentLinkedQueue<>();
    private final Clock clock = Clock.systemUTC();
    private final KafkaProducer<String, byte[]> producer;
    private final ObjectNode sample;

    NewComplaints(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.sample = GoldenSample.of(TYPE);
    }

    void start(int perSecond, Duration limit) {
        thread.scheduleAtFixedRate(() -> register(limit), 0, 1_000_000_000L / perSecond, TimeUnit.NANOSECONDS);
    }

    private void register(Duration limit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Registered complaint = new Registered(UUID.randomUUID().toString(), now, limit);
        byte[] body = sample.deepCopy()
                .put("complaintId", complaint.id())
                .put("startsAt", now.toString())
                .put("dueAt", now.plus(limit).toString())
                .put("receivedAt", now.toString())
                .put("at", now.toString())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        CloudEvent event = new CloudEvent(
                UUID.randomUUID().toString(), "/siaga/drive", TYPE.name(), complaint.id(), now, null, body);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(TYPE.topic().topicName(), complaint.id(), event.data());
        event.headers().forEach((name, value) -> record.headers().add(name, value));
        producer.send(record);
        registered.add(complaint);
    }

    /** No more from now on; waits until the broker has all of them. */
    List<Registered> stop() {
        thread.shutdownNow();
        producer.flush();
        return List.copyOf(registered);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        producer.close(Duration.ZERO);
    }
}
