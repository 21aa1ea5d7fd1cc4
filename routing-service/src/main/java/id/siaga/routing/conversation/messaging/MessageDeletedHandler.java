package id.siaga.routing.conversation.messaging;

import id.siaga.contracts.message.MessageDeleted;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.NoteChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MessageDeletedHandler implements EventHandler<MessageDeleted> {
    private final NoteChange noteChange;

    MessageDeletedHandler(NoteChange noteChange) {
        this.noteChange = noteChange;
    }

    @Override
    public Class<MessageDeleted> shape() {
        return MessageDeleted.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, MessageDeleted event) {
        return noteChange.deleted(tx, event);
    }
}
