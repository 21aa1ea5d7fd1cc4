package id.siaga.routing.conversation.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.PendingAcks;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SessionPendingAcks implements PendingAcks {
    private static final String ADD = "INSERT INTO pending_ack (complaint, due_at, latest_at) VALUES ($1, $2, $3)";
    private static final String POSTPONE = "UPDATE pending_ack SET due_at = least($2, latest_at) WHERE complaint = $1";
    private static final String TAKE = "DELETE FROM pending_ack WHERE complaint = $1";
    private static final String CLAIM = """
            DELETE FROM pending_ack
             WHERE complaint IN (SELECT complaint FROM pending_ack WHERE due_at <= siaga.clock()
                                  ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
            RETURNING complaint""";

    @Override
    public Uni<Void> add(Tx tx, UUID complaint, Instant at, Duration quiet, Duration latest) {
        return tx.execute(ADD, complaint, at.plus(quiet), at.plus(latest)).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> postpone(Tx tx, UUID complaint, Instant at, Duration quiet) {
        return tx.execute(POSTPONE, complaint, at.plus(quiet)).map(rows -> rows == 1);
    }

    @Override
    public Uni<Boolean> take(Tx tx, UUID complaint) {
        return tx.execute(TAKE, complaint).map(rows -> rows == 1);
    }

    @Override
    public Uni<List<UUID>> claimDue(Tx tx, int limit) {
        return SessionTx.of(tx)
                .rows(CLAIM, limit)
                .map(rows -> rows.stream().map(row -> row.uuid("complaint")).toList());
    }
}
