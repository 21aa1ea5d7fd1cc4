package id.siaga.notification.messaging;

import id.siaga.contracts.conversation.ReplyRequested;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.AcceptReply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Routing wants a citizen to hear something. */
@ApplicationScoped
class ReplyRequestedHandler implements EventHandler<ReplyRequested> {
    private final AcceptReply acceptReply;

    ReplyRequestedHandler(AcceptReply acceptReply) {
        this.acceptReply = acceptReply;
    }

    @Override
    public Class<ReplyRequested> shape() {
        return ReplyRequested.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ReplyRequested event) {
        return acceptReply.handle(tx, event);
    }
}
