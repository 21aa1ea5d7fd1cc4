package id.siaga.routing.casework.messaging;

import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.RaiseLevel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The level officers see is that of the public promise; other promises have ladders of their own. */
@ApplicationScoped
class ComplaintEscalatedHandler implements EventHandler<ComplaintEscalated> {
    private final RaiseLevel raiseLevel;

    ComplaintEscalatedHandler(RaiseLevel raiseLevel) {
        this.raiseLevel = raiseLevel;
    }

    @Override
    public Class<ComplaintEscalated> shape() {
        return ComplaintEscalated.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintEscalated event) {
        return event.ofResponse()
                ? raiseLevel.handle(tx, UUID.fromString(event.complaintId()), event.level())
                : Uni.createFrom().voidItem();
    }
}
