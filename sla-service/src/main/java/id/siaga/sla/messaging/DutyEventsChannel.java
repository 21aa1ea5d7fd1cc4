package id.siaga.sla.messaging;

import id.siaga.eventing.EventDispatcher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who answers for which unit; each type has its handler. */
@ApplicationScoped
class DutyEventsChannel {
    private final EventDispatcher dispatcher;

    DutyEventsChannel(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("duty-events-in")
    Uni<Void> accept(ConsumerRecord<String, byte[]> record) {
        return dispatcher.accept(record);
    }
}
