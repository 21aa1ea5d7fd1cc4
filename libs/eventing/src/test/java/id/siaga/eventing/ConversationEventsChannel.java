package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class ConversationEventsChannel {
    private final Lanes lanes;

    ConversationEventsChannel(Lanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("conversation-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
