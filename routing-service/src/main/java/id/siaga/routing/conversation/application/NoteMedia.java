package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MediaFailed;
import id.siaga.contracts.message.MediaStored;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A file of a message is here, or will not come. */
@ApplicationScoped
public class NoteMedia {
    private final MediaFiles files;

    NoteMedia(MediaFiles files) {
        this.files = files;
    }

    public Uni<Void> stored(Tx tx, MediaStored event) {
        return files.stored(tx, event);
    }

    public Uni<Void> failed(Tx tx, MediaFailed event) {
        return files.failed(tx, event);
    }
}
