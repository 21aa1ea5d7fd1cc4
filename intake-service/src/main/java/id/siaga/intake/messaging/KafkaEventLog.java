package id.siaga.intake.messaging;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.intake.application.EventLog;
import id.siaga.intake.application.Update;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Kafka as the log: one record per update, durable with the broker's acknowledgement. Callers bound what is under way. */
@ApplicationScoped
class KafkaEventLog implements EventLog {
    private static final String SOURCE = "/siaga/intake-service";

    private final Map<Topic, Emitter<byte[]>> emitters;

    KafkaEventLog(
            @Channel("message-events-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<byte[]> messages,
            @Channel("delivery-events-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<byte[]> deliveries,
            @Channel("intake-parked-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<byte[]> parked,
            @Channel("operations-events-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<byte[]> operations) {
        this.emitters = Map.of(
                Topic.MESSAGE,
                messages,
                Topic.DELIVERY,
                deliveries,
                Topic.INTAKE_PARKED,
                parked,
                Topic.OPERATIONS,
                operations);
    }

    @Override
    public CompletableFuture<Void> append(List<Update> updates, String traceparent) {
        return CompletableFuture.allOf(
                updates.stream().map(update -> send(update, traceparent)).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> send(Update update, String traceparent) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        emitters.get(update.type().topic())
                .send(Message.of(
                        update.body(),
                        Metadata.of(recordMetadata(update, traceparent)),
                        () -> {
                            acknowledged.complete(null);
                            return CompletableFuture.completedStage(null);
                        },
                        failure -> {
                            acknowledged.completeExceptionally(failure);
                            return CompletableFuture.completedStage(null);
                        }));
        return acknowledged;
    }

    private static OutgoingKafkaRecordMetadata<String> recordMetadata(Update update, String traceparent) {
        String key = update.event().key();
        Headers headers = new RecordHeaders();
        new CloudEvent(update.id(), SOURCE, update.type().name(), key, update.at(), traceparent, update.body())
                .headers()
                .forEach(headers::add);
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
    }
}
