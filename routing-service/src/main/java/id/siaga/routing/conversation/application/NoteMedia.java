package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MediaFailed;
import id.siaga.contracts.message.MediaStored;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.LookAtPhoto;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A file of a message is here, or will not come. Where a photo was taken helps to find who leads. */
@ApplicationScoped
public class NoteMedia {
    private final MediaFiles files;
    private final Messages messages;
    private final LookAtPhoto lookAtPhoto;

    NoteMedia(MediaFiles files, Messages messages, LookAtPhoto lookAtPhoto) {
        this.files = files;
        this.messages = messages;
        this.lookAtPhoto = lookAtPhoto;
    }

    public Uni<Void> stored(Tx tx, MediaStored event) {
        return files.stored(tx, event)
                .chain(() -> event.place() == null ? Uni.createFrom().voidItem() : look(tx, event));
    }

    public Uni<Void> failed(Tx tx, MediaFailed event) {
        return files.failed(tx, event);
    }

    private Uni<Void> look(Tx tx, MediaStored event) {
        return messages.complaintOf(tx, event.channel(), event.account(), event.messageId())
                .chain(complaint -> complaint.isPresent()
                        ? look(tx, complaint.get())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> look(Tx tx, UUID complaint) {
        return tx.instant().chain(at -> lookAtPhoto.handle(tx, complaint, at));
    }
}
