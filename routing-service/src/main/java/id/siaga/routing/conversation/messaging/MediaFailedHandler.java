package id.siaga.routing.conversation.messaging;

import id.siaga.contracts.message.MediaFailed;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.NoteMedia;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A file will not come; its message stays. */
@ApplicationScoped
class MediaFailedHandler implements EventHandler<MediaFailed> {
    private final NoteMedia noteMedia;

    MediaFailedHandler(NoteMedia noteMedia) {
        this.noteMedia = noteMedia;
    }

    @Override
    public Class<MediaFailed> shape() {
        return MediaFailed.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, MediaFailed event) {
        return noteMedia.failed(tx, event);
    }
}
