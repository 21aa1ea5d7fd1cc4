package id.siaga.notification.messaging;

import id.siaga.eventing.Lanes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class ContactEventsChannel {
    private final Lanes lanes;

    ContactEventsChannel(Lanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("contact-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
