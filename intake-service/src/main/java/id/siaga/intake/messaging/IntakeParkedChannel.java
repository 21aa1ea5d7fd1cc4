package id.siaga.intake.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What the webhooks could not read comes back here. */
@ApplicationScoped
class IntakeParkedChannel {
    private final WorkerLanes lanes;

    IntakeParkedChannel(WorkerLanes lanes) {
        this.lanes = lanes;
    }

    @Incoming("intake-parked-in")
    Uni<Void> accept(Message<byte[]> message) {
        return lanes.take(message);
    }
}
