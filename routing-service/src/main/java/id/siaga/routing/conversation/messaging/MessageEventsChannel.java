package id.siaga.routing.conversation.messaging;

import id.siaga.eventing.Lanes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class MessageEventsChannel {
    private final Lanes lanes;

    MessageEventsChannel(Lanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("message-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
