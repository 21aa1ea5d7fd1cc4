package id.siaga.routing.conversation.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Acknowledgements that wait for a quiet moment. */
public interface PendingAcks {
    Uni<Void> add(Tx tx, UUID complaint, Instant at, Duration quiet, Duration latest);

    /**
     * Another message without words came: wait on, but not beyond the latest moment.
     *
     * @return whether it was still waiting
     */
    Uni<Boolean> postpone(Tx tx, UUID complaint, Instant at, Duration quiet);

    /** @return whether it was still waiting */
    Uni<Boolean> take(Tx tx, UUID complaint);

    /** Takes those that are due by the database's clock; each goes to one caller only. */
    Uni<List<UUID>> claimDue(Tx tx, int limit);
}
