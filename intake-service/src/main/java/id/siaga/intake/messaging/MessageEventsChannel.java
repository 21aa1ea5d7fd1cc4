package id.siaga.intake.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Our own messages, for what is done about them behind the webhook path. */
@ApplicationScoped
class MessageEventsChannel {
    private final WorkerLanes lanes;

    MessageEventsChannel(WorkerLanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("message-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
