package id.siaga.intake.messaging;

import id.siaga.eventing.Lanes;
import id.siaga.intake.application.Tables;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Lanes of what works on tables: records wait in Kafka until those are made, and go on where they came. */
@ApplicationScoped
class WorkerLanes {
    private final Lanes lanes;
    private final Tables tables;

    WorkerLanes(Lanes lanes, Tables tables) {
        this.lanes = lanes;
        this.tables = tables;
    }

    Uni<Void> take(Message<byte[]> message) {
        if (tables.areThere()) {
            return lanes.take(message);
        }
        Context context = Vertx.currentContext();
        return tables.awaited()
                .emitOn(work -> context.runOnContext(ignored -> work.run()))
                .chain(() -> lanes.take(message));
    }
}
