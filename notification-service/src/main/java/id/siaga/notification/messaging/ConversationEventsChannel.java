package id.siaga.notification.messaging;

import id.siaga.eventing.EventDispatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ConversationEventsChannel {
    private final EventDispatcher dispatcher;

    ConversationEventsChannel(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("conversation-events-in")
    Uni<Void> accept(ConsumerRecord<String, byte[]> record) {
        return dispatcher.accept(record);
    }
}
