package id.siaga.intake.messaging;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.intake.application.NoteMedia;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A message came; its files are to be fetched. */
@ApplicationScoped
class MessageReceivedHandler implements EventHandler<MessageReceived> {
    private final NoteMedia noteMedia;

    MessageReceivedHandler(NoteMedia noteMedia) {
        this.noteMedia = noteMedia;
    }

    @Override
    public Class<MessageReceived> shape() {
        return MessageReceived.class;
    }

    /** Most messages are words alone. */
    @Override
    public boolean concerns(MessageReceived event) {
        return !event.media().isEmpty();
    }

    @Override
    public Uni<Void> handle(Tx tx, MessageReceived event) {
        return noteMedia.received(tx, event);
    }
}
