package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.DueStep;
import id.siaga.sla.domain.DueSteps;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The columns come from the locking queries themselves: they alone see a row as it is after the lock was waited for. */
@ApplicationScoped
class PgDueSteps implements DueSteps {
    private static final String PARKED = """
            EXISTS (SELECT 1 FROM parked p
                     WHERE p.topic = 'complaint.events.v1' AND p.record_key = c.complaint AND p.state = 'PARKED')
            """;
    private static final String CLAIM = claim("NOT " + PARKED);
    /** What waits for the citizen goes on for certain only. */
    private static final String CLAIM_UNCERTAIN = claim("c.paused_at IS NULL AND NOT " + PARKED);

    private static final String CLAIM_PARKED = "SELECT " + Rows.CLOCK_COLUMNS + """
             FROM clock c
             WHERE c.next_fire_at <= $1 AND c.paused_at IS NULL AND c.complaint IN (
                       SELECT record_key FROM parked WHERE topic = 'complaint.events.v1' AND state = 'PARKED')
             ORDER BY c.next_fire_at LIMIT $2 FOR UPDATE OF c SKIP LOCKED""";

    @Override
    public Uni<List<DueStep>> claim(Tx tx, Instant until, int oldest, int newest) {
        return query(tx, CLAIM, until, oldest, newest);
    }

    @Override
    public Uni<List<DueStep>> claimUncertain(Tx tx, Instant until, int oldest, int newest) {
        return query(tx, CLAIM_UNCERTAIN, until, oldest, newest);
    }

    @Override
    public Uni<List<DueStep>> claimParked(Tx tx, Instant until, int limit) {
        return query(tx, CLAIM_PARKED, until, limit);
    }

    private static String claim(String condition) {
        return "WITH oldest AS (SELECT " + Rows.CLOCK_COLUMNS + """
             FROM clock c
             WHERE c.next_fire_at <= $1 AND %1$s
             ORDER BY c.next_fire_at LIMIT $2 FOR UPDATE OF c SKIP LOCKED),
            newest AS (SELECT %2$s
              FROM clock c
             WHERE c.next_fire_at <= $1 AND c.next_fire_at > $1 - interval '5 seconds' AND %1$s
             ORDER BY c.next_fire_at DESC LIMIT $3 FOR UPDATE OF c SKIP LOCKED)
            SELECT * FROM oldest
            UNION ALL
            SELECT * FROM newest WHERE clock_id NOT IN (SELECT clock_id FROM oldest)
            ORDER BY next_fire_at""".formatted(condition, Rows.CLOCK_COLUMNS);
    }

    private static Uni<List<DueStep>> query(Tx tx, String sql, Object... parameters) {
        return PgTx.of(tx)
                .preparedQuery(sql)
                .execute(PgTx.tuple(parameters))
                .map(rows -> Rows.list(rows, PgDueSteps::dueStep));
    }

    private static DueStep dueStep(Row row) {
        return new DueStep(
                Rows.promise(row),
                Rows.pending(row),
                row.getInteger("acknowledged_level"),
                PgTx.instant(row, "ended_at"),
                PgTx.instant(row, "paused_at"));
    }
}
