package id.siaga.intake.application;

import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaTrouble;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.Optional;

/** Where a channel keeps its files. It retries nothing itself: the job does, where a kill can't forget it. */
public interface MediaProvider {
    boolean serves(String channel);

    /** @param into an empty file that is filled. @return nothing when it is there */
    Uni<Optional<MediaTrouble>> fetch(MediaItem item, Path into);

    /** Nobody needs the file there any more: it is stored, or of no use. For whom it was kept on our side. */
    default Uni<Void> forget(MediaItem item) {
        return Uni.createFrom().voidItem();
    }
}
