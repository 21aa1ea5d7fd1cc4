package id.siaga.reporting.messaging;

import id.siaga.eventing.EventDispatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ComplaintEventsChannel {
    private final EventDispatcher dispatcher;

    ComplaintEventsChannel(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("complaint-events-in")
    Uni<Void> accept(ConsumerRecord<String, byte[]> record) {
        return dispatcher.accept(record);
    }
}
