package id.siaga.intake.messaging;

import id.siaga.eventing.Lanes;
import id.siaga.intake.application.Tables;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What the webhooks could not read comes back here, once there are tables to keep it in. */
@ApplicationScoped
class IntakeParkedChannel {
    private final Lanes lanes;
    private final Tables tables;

    IntakeParkedChannel(Lanes lanes, Tables tables) {
        this.lanes = lanes;
        this.tables = tables;
    }

    @Incoming("intake-parked-in")
    Uni<Void> accept(Message<byte[]> message) {
        if (tables.areThere()) {
            return lanes.take(message);
        }
        Context context = Vertx.currentContext();
        return tables.awaited()
                .emitOn(work -> context.runOnContext(ignored -> work.run()))
                .chain(() -> lanes.take(message));
    }
}
