package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Questions that the service catalogue has answered, and whether that was enough. */
public interface ServiceAnswers {
    /** Asked again, it is open again. */
    Uni<Void> offer(Tx tx, UUID complaint, String service, Instant at);

    Uni<Void> settle(Tx tx, UUID complaint, boolean answered);
}
