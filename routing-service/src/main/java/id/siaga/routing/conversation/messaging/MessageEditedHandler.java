package id.siaga.routing.conversation.messaging;

import id.siaga.contracts.message.MessageEdited;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.NoteChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MessageEditedHandler implements EventHandler<MessageEdited> {
    private final NoteChange noteChange;

    MessageEditedHandler(NoteChange noteChange) {
        this.noteChange = noteChange;
    }

    @Override
    public Class<MessageEdited> shape() {
        return MessageEdited.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, MessageEdited event) {
        return noteChange.edited(tx, event);
    }
}
