package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MediaFailed;
import id.siaga.contracts.message.MediaStored;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files of messages: expected with the message, then here or given up. */
public interface MediaFiles {
    Uni<Void> stored(Tx tx, MediaStored event);

    /** What is here stays here. */
    Uni<Void> failed(Tx tx, MediaFailed event);

    /** By the message's {@link Messages.Line#id}. */
    Uni<Map<Long, List<MediaFile>>> of(Tx tx, UUID complaint);

    /** One that is here, of a message of this complaint and of no other. */
    Uni<Optional<MediaFile>> find(Tx tx, UUID complaint, UUID file);

    /**
     * A file as an officer sees it.
     *
     * @param state pending, stored or failed; the rest is known of stored ones
     * @param latitude where a photo said it was taken, with the longitude; null where it said nothing
     */
    record MediaFile(
            UUID id, String state, String sha256, String mimeType, Long size, Double latitude, Double longitude) {}
}
