package id.siaga.notification.messaging;

import id.siaga.eventing.Lanes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class DeliveryEventsChannel {
    private final Lanes lanes;

    DeliveryEventsChannel(Lanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("delivery-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
