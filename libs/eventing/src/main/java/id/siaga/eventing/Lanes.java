package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Where a channel's records come in. Each consumer has a lane of its own, so records of one key stay in order and slow
 * ones hold up their own consumer only.
 */
@ApplicationScoped
public class Lanes {
    private record Consumer(String channel, int index) {}

    private final EventDispatcher dispatcher;
    private final Map<Consumer, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Completes when the lane has room for more; the message is acknowledged when its record has had its effect. */
    public Uni<Void> take(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<String, byte[]> metadata = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("a message without a record; the channel is not Kafka's"));
        Consumer consumer = new Consumer(metadata.getChannel(), metadata.getConsumerIndex());
        return lanes.computeIfAbsent(consumer, one -> new Lane(dispatcher::accept))
                .take(new Lane.Waiting(Delivery.of(metadata.getRecord()), message));
    }
}
