package id.siaga.routing.casework.domain;

import id.siaga.eventing.Tx;
import id.siaga.region.Position;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The complaints, with their timelines. */
public interface Complaints {
    Uni<Long> nextTicketNumber(Tx tx);

    Uni<Void> add(Tx tx, Complaint complaint);

    /** Locked until the transaction ends: acts on one complaint follow each other. */
    Uni<Optional<Complaint>> find(Tx tx, UUID id);

    /** Everything the citizen has written about it before now, in order; empty when nothing was, or all was erased. */
    Uni<String> words(Tx tx, UUID id);

    /** Where the newest of the citizen's photos says it was taken; empty when none says anything. */
    Uni<Optional<Position>> photo(Tx tx, UUID id);

    Uni<Void> save(Tx tx, Complaint complaint);
}
