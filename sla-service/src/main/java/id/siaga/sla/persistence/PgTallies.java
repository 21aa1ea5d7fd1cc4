package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.ClockKind;
import id.siaga.sla.domain.Tallies;
import id.siaga.sla.domain.Tally;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

@ApplicationScoped
class PgTallies implements Tallies {
    private static final String CURRENT = """
            SELECT (SELECT count(*) FROM firing WHERE state IN ('PROVISIONAL', 'UNCONFIRMED')) AS provisional,
                   coalesce(extract(epoch FROM siaga.clock() - (SELECT min(fire_at) FROM step)), 0)::float8
                       AS oldest_seconds""";
    /** The instant comes as a value, or the planner would expect a third of all clocks to be overdue. */
    private static final String OVERDUE =
            "SELECT kind, count(*) AS clocks FROM clock WHERE state = 'RUNNING' AND due_at <= $1 GROUP BY kind";

    private static final String OPEN =
            "SELECT kind, count(*) AS clocks FROM clock WHERE state = 'RUNNING' GROUP BY kind";
    /** A figure for a screen is no reason to take the other cores from those who fire. */
    private static final String ONE_CORE = "SET LOCAL max_parallel_workers_per_gather = 0";

    @Override
    public Uni<Tally> current(Tx tx) {
        return PgTx.of(tx)
                .preparedQuery(CURRENT)
                .execute()
                .map(rows -> Rows.first(rows, row -> new Tally(row.getLong("provisional"), oldest(row))));
    }

    @Override
    public Uni<Map<ClockKind, Long>> overdue(Tx tx, Instant now) {
        return PgTx.of(tx).preparedQuery(OVERDUE).execute(PgTx.tuple(now)).map(PgTallies::byKind);
    }

    @Override
    public Uni<Map<ClockKind, Long>> open(Tx tx) {
        return tx.execute(ONE_CORE)
                .chain(() -> PgTx.of(tx).preparedQuery(OPEN).execute())
                .map(PgTallies::byKind);
    }

    private static Duration oldest(Row row) {
        return Duration.ofMillis(Math.max(0, Math.round(row.getDouble("oldest_seconds") * 1000)));
    }

    private static Map<ClockKind, Long> byKind(RowSet<Row> rows) {
        Map<ClockKind, Long> counts = new EnumMap<>(ClockKind.class);
        rows.forEach(row -> counts.put(ClockKind.of(row.getString("kind")), row.getLong("clocks")));
        return counts;
    }
}
