package id.siaga.routing.casework.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What helping units have to do. */
public interface Tasks {
    /** Those under way, nearest deadline first. */
    Uni<List<Task>> open(Tx tx, UUID complaint);

    Uni<Void> add(Tx tx, UUID complaint, Task task, Instant at);

    Uni<Void> done(Tx tx, UUID task, Instant at);

    /** Once for each unit, whatever becomes of it. */
    Uni<Void> propose(Tx tx, UUID complaint, Proposal proposal, Instant at);

    /** Those nobody has answered. */
    Uni<List<Proposal>> proposed(Tx tx, UUID complaint);

    /** Nothing when none was made for this unit. */
    Uni<Void> answer(Tx tx, UUID complaint, String unit, boolean given);

    /** Nobody waits for any of them any more; each is proposed again, for when somebody does after all. */
    Uni<Void> drop(Tx tx, UUID complaint, Instant at);
}
