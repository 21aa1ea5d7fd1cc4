package id.siaga.intake.application;

import id.siaga.eventing.Tx;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaJob;
import id.siaga.intake.domain.MediaState;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files to be fetched. */
public interface MediaJobs {
    /** What is there already stays as it is. */
    Uni<Void> add(Tx tx, List<MediaItem> items);

    /** Takes the one that has been due longest, or whose lease is over; each goes to one caller only. */
    Uni<Optional<MediaJob>> claim(Tx tx, Duration lease);

    /** Those of these media ids that somebody is still to fetch. */
    Uni<Set<String>> open(Tx tx, List<String> mediaIds);

    /** @return false when meanwhile somebody else has it, or has settled it */
    Uni<Boolean> settle(Tx tx, MediaJob attempted, MediaState state);
}
