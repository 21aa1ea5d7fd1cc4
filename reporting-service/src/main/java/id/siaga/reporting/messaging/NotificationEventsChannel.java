package id.siaga.reporting.messaging;

import id.siaga.eventing.EventDispatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class NotificationEventsChannel {
    private final EventDispatcher dispatcher;

    NotificationEventsChannel(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("notification-events-in")
    Uni<Void> accept(ConsumerRecord<String, byte[]> record) {
        return dispatcher.accept(record);
    }
}
