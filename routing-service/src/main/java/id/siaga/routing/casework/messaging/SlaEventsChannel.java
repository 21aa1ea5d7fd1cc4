package id.siaga.routing.casework.messaging;

import id.siaga.eventing.Lanes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class SlaEventsChannel {
    private final Lanes lanes;

    SlaEventsChannel(Lanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("sla-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
