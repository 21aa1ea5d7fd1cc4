package id.siaga.notification.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.DueNotifications;
import id.siaga.notification.domain.DeliveryOutcome;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

@ApplicationScoped
class PgDueNotifications implements DueNotifications {
    /**
     * An earlier one of the same recipient still under way blocks the later ones: people read top to bottom. Here and below
     * the clock is selected, that is read once: an index can't end at what may differ from row to row. What was found
     * comes as an array: whatever the limit is, the rows are then looked up one by one.
     */
    private static final String CLAIM = """
            UPDATE notification SET state = 'SENDING', attempts = attempts + 1, changed_at = siaga.clock(),
                                    wake_at = siaga.clock() + make_interval(secs => $2)
             WHERE id = ANY (ARRAY(
                   SELECT n.id FROM notification n
                    WHERE n.id IN (%s)
                      AND n.state IN ('DUE', 'SENDING') AND n.wake_at <= siaga.clock()
                      AND n.expires_at > siaga.clock()
                      AND NOT EXISTS (SELECT 1 FROM notification earlier
                                       WHERE earlier.recipient = n.recipient AND earlier.account = n.account
                                         AND earlier.state IN ('DUE', 'SENDING') AND earlier.seq < n.seq)
                    ORDER BY n.wake_at LIMIT $1 FOR UPDATE SKIP LOCKED))
            RETURNING *""";

    static final String CLAIM_OLDEST = CLAIM.formatted("""
            SELECT o.id FROM notification o WHERE o.state IN ('DUE', 'SENDING') AND o.wake_at <= (SELECT siaga.clock())
             ORDER BY o.wake_at LIMIT 200""");
    /** Each queue's first, by jumping from queue to queue: its length does not matter, however long one is. */
    private static final String CLAIM_HEADS = CLAIM.formatted("""
            WITH RECURSIVE head AS (
                (SELECT id, recipient, account FROM notification WHERE state IN ('DUE', 'SENDING')
                  ORDER BY recipient, account, seq LIMIT 1)
                UNION ALL
                SELECT next.* FROM head CROSS JOIN LATERAL (
                    SELECT q.id, q.recipient, q.account FROM notification q
                     WHERE q.state IN ('DUE', 'SENDING') AND (q.recipient, q.account) > (head.recipient, head.account)
                     ORDER BY q.recipient, q.account, q.seq LIMIT 1) next)
            SELECT id FROM head""");

    private static final String SETTLE = "UPDATE notification SET " + StateColumns.ASSIGNMENTS
            + " WHERE id = $1 AND state = 'SENDING' AND attempts = $11";
    private static final String ATTEMPT = """
            INSERT INTO attempt (notification, number, outcome, error_code) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING""";
    static final String EXPIRE = """
            UPDATE notification SET state = 'EXPIRED', held_reason = NULL, wake_at = NULL, changed_at = siaga.clock()
             WHERE id = ANY (ARRAY(
                   SELECT id FROM notification
                    WHERE state IN ('DUE', 'SENDING', 'HELD') AND expires_at <= (SELECT siaga.clock())
                      AND (state <> 'SENDING' OR wake_at <= siaga.clock())
                    ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED))
            RETURNING *""";
    private static final String LAG = """
            SELECT coalesce(extract(epoch FROM siaga.clock() - min(wake_at)), 0)::float8 AS seconds
              FROM notification WHERE state = 'DUE' AND wake_at <= (SELECT siaga.clock())""";

    private final Pool pool;

    PgDueNotifications(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Notification>> claim(Tx tx, int limit, Duration lease) {
        double seconds = lease.toMillis() / 1000.0;
        return read(tx, CLAIM_OLDEST, limit, seconds)
                .chain(claimed -> claimed.isEmpty()
                        ? read(tx, CLAIM_HEADS, limit, seconds)
                        : Uni.createFrom().item(claimed));
    }

    @Override
    public Uni<Boolean> settle(Tx tx, Notification attempted, NotificationState state) {
        return tx.execute(SETTLE, StateColumns.of(state).after(attempted.id(), attempted.attempts()))
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Void> recordAttempt(Tx tx, Notification attempted, DeliveryOutcome outcome) {
        String name = outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        return tx.execute(ATTEMPT, attempted.id(), attempted.attempts(), name, outcome.providerCode())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Notification>> expire(Tx tx, int limit) {
        return read(tx, EXPIRE, limit);
    }

    @Override
    public Uni<Duration> lag() {
        return pool.query(LAG)
                .execute()
                .map(rows -> Duration.ofMillis(Math.round(rows.iterator().next().getDouble("seconds") * 1000)));
    }

    private static Uni<List<Notification>> read(Tx tx, String sql, Object... parameters) {
        return PgTx.of(tx).preparedQuery(sql).execute(PgTx.tuple(parameters)).map(NotificationRow::all);
    }
}
