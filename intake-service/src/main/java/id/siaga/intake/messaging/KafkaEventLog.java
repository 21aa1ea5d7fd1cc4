package id.siaga.intake.messaging;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.intake.application.EventLog;
import id.siaga.intake.application.Update;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Kafka as the log: one record per update, durable with the broker's acknowledgement. Callers bound what is under way.
 * Without SmallRye's channels, which take more of the processor for a record than reading it does (ADR 24).
 */
@Singleton
class KafkaEventLog implements EventLog {
    private static final String SOURCE = "/siaga/intake-service";
    private static final int MUCH = 64 * 1_024;
    private static final List<Topic> TOPICS =
            List.of(Topic.MESSAGE, Topic.DELIVERY, Topic.INTAKE_PARKED, Topic.OPERATIONS);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics metrics;
    /** The producer may block for as long as it knows nothing of a topic: never an event loop. */
    private final ExecutorService sending = thread("event-log");
    /** Takes one large POST after the other, so that the producer's memory is never theirs alone. */
    private final ExecutorService sendingMuch = thread("event-log-much");

    KafkaEventLog(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, MeterRegistry meters) {
        this.producer = new KafkaProducer<>(EventLogSettings.of(brokers));
        this.metrics = new KafkaClientMetrics(producer);
        metrics.bindTo(meters);
        // The rare ones too: one that is first asked for by a record would hold up all that come after it.
        sending.execute(() -> TOPICS.forEach(topic -> producer.partitionsFor(topic.topicName())));
    }

    @Override
    public CompletableFuture<Void> append(List<Update> updates, String traceparent) {
        return updates.stream().mapToInt(update -> update.body().length).sum() < MUCH
                ? CompletableFuture.supplyAsync(() -> send(updates, traceparent), sending)
                        .thenCompose(Function.identity())
                : CompletableFuture.runAsync(() -> send(updates, traceparent).join(), sendingMuch);
    }

    private CompletableFuture<Void> send(List<Update> updates, String traceparent) {
        return CompletableFuture.allOf(updates.stream()
                .map(update -> send(record(update, traceparent)))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer.send(record, (stored, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            // Others of the same POST are under way; it is done with when they are.
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    private static ProducerRecord<String, byte[]> record(Update update, String traceparent) {
        String key = update.event().key();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(update.type().topic().topicName(), key, update.body());
        new CloudEvent(update.id(), SOURCE, update.type().name(), key, update.at(), traceparent, update.body())
                .headers()
                .forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    /** What is under way has the time a sender would wait, and no more: the producer then fails what is left. */
    @PreDestroy
    void close() {
        sending.shutdown();
        sendingMuch.shutdown();
        producer.close(Duration.ofMillis(EventLogSettings.DELIVERY_MILLIS));
        sending.shutdownNow();
        sendingMuch.shutdownNow();
        metrics.close();
    }
}
