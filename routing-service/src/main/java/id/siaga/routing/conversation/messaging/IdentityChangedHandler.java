package id.siaga.routing.conversation.messaging;

import id.siaga.contracts.message.IdentityChanged;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.NoteChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class IdentityChangedHandler implements EventHandler<IdentityChanged> {
    private final NoteChange noteChange;

    IdentityChangedHandler(NoteChange noteChange) {
        this.noteChange = noteChange;
    }

    @Override
    public Class<IdentityChanged> shape() {
        return IdentityChanged.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, IdentityChanged event) {
        return noteChange.identity(tx, event);
    }
}
