package id.siaga.intake.messaging;

import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.intake.application.NoteMedia;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An officer wrote on the unit's own phone; those files are to be fetched too. */
@ApplicationScoped
class MessageSentByUnitHandler implements EventHandler<MessageSentByUnit> {
    private final NoteMedia noteMedia;

    MessageSentByUnitHandler(NoteMedia noteMedia) {
        this.noteMedia = noteMedia;
    }

    @Override
    public Class<MessageSentByUnit> shape() {
        return MessageSentByUnit.class;
    }

    /** Most messages are words alone. */
    @Override
    public boolean concerns(MessageSentByUnit event) {
        return !event.media().isEmpty();
    }

    @Override
    public Uni<Void> handle(Tx tx, MessageSentByUnit event) {
        return noteMedia.sentByUnit(tx, event);
    }
}
