package id.siaga.intake.messaging;

import id.siaga.eventing.Lanes;
import id.siaga.intake.application.Tables;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Our own messages, for what is done about them behind the webhook path. Waits until the database has its tables. */
@ApplicationScoped
class MessageEventsChannel {
    private final Lanes lanes;
    private final Tables tables;

    MessageEventsChannel(Lanes lanes, Tables tables) {
        this.lanes = lanes;
        this.tables = tables;
    }

    @Incoming("message-events-in")
    Uni<Void> accept(Message<byte[]> message) {
        return tables.areThere()
                ? lanes.take(message)
                : tables.awaited()
                        .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                        .chain(() -> lanes.take(message));
    }
}
