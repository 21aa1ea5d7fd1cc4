package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.PastClock;
import id.siaga.sla.domain.PastClocks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One row per clock and level; a clock that told nobody has one row without a level. */
@ApplicationScoped
class PgPastClocks implements PastClocks {
    private static final String LATEST = "SELECT " + Rows.CLOCK_COLUMNS + """
                   , coalesce(c.ended_at, siaga.clock()) AS ran_until, f.level, f.firings, f.messages, f.seen_at
              FROM (SELECT * FROM clock WHERE kind = 'response' ORDER BY starts_at DESC, id LIMIT $1) c
              LEFT JOIN LATERAL (SELECT level, count(*) AS firings, sum(cardinality(audience)) AS messages,
                                        min(acknowledged_at) AS seen_at
                                   FROM firing
                                  WHERE clock_id = c.id AND state <> 'WITHDRAWN'
                                  GROUP BY level) f ON true
             ORDER BY c.starts_at DESC, c.id, f.level""";

    @Override
    public Uni<List<PastClock>> latest(Tx tx, int limit) {
        return PgTx.of(tx).preparedQuery(LATEST).execute(PgTx.tuple(limit)).map(PgPastClocks::clocks);
    }

    private static List<PastClock> clocks(RowSet<Row> rows) {
        Map<UUID, PastClock> clocks = new LinkedHashMap<>();
        for (Row row : rows) {
            clocks.merge(row.getUUID("clock_id"), clock(row), PgPastClocks::and);
        }
        return List.copyOf(clocks.values());
    }

    private static PastClock clock(Row row) {
        boolean told = row.getInteger("level") != null;
        return new PastClock(Rows.promise(row), PgTx.instant(row, "ran_until"), told ? List.of(told(row)) : List.of());
    }

    private static PastClock.Told told(Row row) {
        return new PastClock.Told(
                row.getInteger("level"), row.getLong("firings"), row.getLong("messages"), PgTx.instant(row, "seen_at"));
    }

    private static PastClock and(PastClock clock, PastClock more) {
        return new PastClock(
                clock.promise(),
                clock.ranUntil(),
                Stream.concat(clock.told().stream(), more.told().stream()).toList());
    }
}
