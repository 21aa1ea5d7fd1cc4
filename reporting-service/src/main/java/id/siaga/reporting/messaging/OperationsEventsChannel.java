package id.siaga.reporting.messaging;

import id.siaga.eventing.Lanes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class OperationsEventsChannel {
    private final Lanes lanes;

    OperationsEventsChannel(Lanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("operations-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
