package id.siaga.routing.conversation.messaging;

import id.siaga.eventing.Lanes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class NotificationEventsChannel {
    private final Lanes lanes;

    NotificationEventsChannel(Lanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("notification-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
