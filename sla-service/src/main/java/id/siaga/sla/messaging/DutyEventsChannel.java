package id.siaga.sla.messaging;

import id.siaga.eventing.Lanes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Who answers for which unit; each type has its handler. */
@ApplicationScoped
class DutyEventsChannel {
    private final Lanes lanes;

    DutyEventsChannel(Lanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("duty-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
