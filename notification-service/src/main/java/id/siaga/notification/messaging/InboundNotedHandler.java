package id.siaga.notification.messaging;

import id.siaga.contracts.conversation.InboundNoted;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.NoteInbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The 24 hours begin anew. */
@ApplicationScoped
class InboundNotedHandler implements EventHandler<InboundNoted> {
    private final NoteInbound noteInbound;

    InboundNotedHandler(NoteInbound noteInbound) {
        this.noteInbound = noteInbound;
    }

    @Override
    public Class<InboundNoted> shape() {
        return InboundNoted.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, InboundNoted event) {
        return noteInbound.handle(tx, event.conversation(), event.at());
    }
}
