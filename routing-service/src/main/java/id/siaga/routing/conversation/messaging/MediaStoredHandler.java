package id.siaga.routing.conversation.messaging;

import id.siaga.contracts.message.MediaStored;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.NoteMedia;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A file lies in the object store. */
@ApplicationScoped
class MediaStoredHandler implements EventHandler<MediaStored> {
    private final NoteMedia noteMedia;

    MediaStoredHandler(NoteMedia noteMedia) {
        this.noteMedia = noteMedia;
    }

    @Override
    public Class<MediaStored> shape() {
        return MediaStored.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, MediaStored event) {
        return noteMedia.stored(tx, event);
    }
}
