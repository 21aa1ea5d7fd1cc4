package id.siaga.notification.messaging;

import id.siaga.eventing.EventDispatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ContactEventsChannel {
    private final EventDispatcher dispatcher;

    ContactEventsChannel(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("contact-events-in")
    Uni<Void> accept(ConsumerRecord<String, byte[]> record) {
        return dispatcher.accept(record);
    }
}
