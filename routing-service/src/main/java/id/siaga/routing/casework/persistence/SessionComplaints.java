package id.siaga.routing.casework.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Complaints;
import id.siaga.routing.casework.domain.Happening;
import id.siaga.routing.casework.domain.TimelineEntry;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionComplaints implements Complaints {
    private static final String TICKET_NUMBER = "SELECT nextval('ticket_number') AS number";
    private static final String LOCK = "SELECT id FROM complaint WHERE id = $1 FOR UPDATE";
    private static final String ENTRY = """
            INSERT INTO timeline (complaint, sequence, type, at, actor, actor_role, content_hash, previous_hash, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String CONTENT =
            "INSERT INTO timeline_content (complaint, sequence, salt, content) VALUES ($1, $2, $3, $4)";

    @Override
    public Uni<Long> nextTicketNumber(Tx tx) {
        return SessionTx.of(tx).rows(TICKET_NUMBER).map(rows -> rows.getFirst().number("number"));
    }

    @Override
    public Uni<Void> add(Tx tx, Complaint complaint) {
        return SessionTx.session(tx)
                .persist(ComplaintEntity.of(complaint))
                .chain(() -> SessionTx.session(tx).flush())
                .chain(() -> tell(tx, complaint));
    }

    /** What this session read before it had the lock may be old, so it is read again. */
    @Override
    public Uni<Optional<Complaint>> find(Tx tx, UUID id) {
        return SessionTx.of(tx)
                .rows(LOCK, id)
                .invoke(() -> SessionTx.session(tx).clear())
                .chain(() -> SessionTx.session(tx).find(ComplaintEntity.class, id))
                .map(row -> Optional.ofNullable(row).map(ComplaintEntity::complaint));
    }

    @Override
    public Uni<Void> save(Tx tx, Complaint complaint) {
        return SessionTx.session(tx)
                .find(ComplaintEntity.class, complaint.filing().id())
                .invoke(row -> row.take(complaint.standing()))
                .chain(() -> SessionTx.session(tx).flush())
                .chain(() -> tell(tx, complaint));
    }

    private static Uni<Void> tell(Tx tx, Complaint complaint) {
        UUID id = complaint.filing().id();
        return Multi.createFrom()
                .iterable(complaint.happenings())
                .onItem()
                .transformToUniAndConcatenate(happening -> write(tx, id, happening))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Integer> write(Tx tx, UUID id, Happening happening) {
        TimelineEntry entry = happening.entry();
        return tx.execute(
                        ENTRY,
                        id,
                        entry.sequence(),
                        entry.type(),
                        entry.at(),
                        entry.actor().id(),
                        entry.actor().role(),
                        entry.contentHash(),
                        entry.previousHash(),
                        entry.hash())
                .chain(() -> tx.execute(CONTENT, id, entry.sequence(), happening.salt(), happening.content()));
    }
}
