package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.sla.domain.ClockReport;
import id.siaga.sla.domain.ClockReports;
import id.siaga.sla.domain.Viewer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One row per firing, of each clock the newest: one ignored for a month has fired more than a thousand times. A clock
 * without any has one row with an empty firing.
 */
@ApplicationScoped
class PgClockReports implements ClockReports {
    private static final String SELECT =
            "SELECT " + Rows.CLOCK_COLUMNS + ", c.state AS clock_state, " + Rows.FIRING_COLUMNS + """
            , f.acknowledged_by, f.acknowledged_at, coalesce(f.highest, 0) AS highest, siaga.clock() AS as_of
              FROM %s c
              LEFT JOIN LATERAL (SELECT *, max(level) FILTER (WHERE state <> 'WITHDRAWN') OVER () AS highest
                                   FROM firing
                                  WHERE clock_id = c.id
                                  ORDER BY fire_at DESC, level DESC LIMIT 20) f ON true
            """;
    private static final String OF_COMPLAINT = SELECT.formatted("clock") + """
            WHERE c.complaint = $1 AND ($2 OR c.unit = ANY ($3::text[]))
            ORDER BY c.starts_at, c.kind <> 'response', c.id, f.fire_at""";
    private static final String NOW = "SELECT siaga.clock() AS now";
    /** The deadline comes as a value: PostgreSQL looks up an instant in the index, and a clock's every new reading. */
    private static final String AT_RISK = SELECT.formatted("""
            (SELECT * FROM clock
              WHERE state = 'RUNNING' AND due_at <= $1 AND (due_at, id) > ($4, $5)
                AND ($2 OR unit = ANY ($3::text[]))
              ORDER BY due_at, id LIMIT $6)""") + "ORDER BY c.due_at, c.id, f.fire_at";

    private final Pool pool;

    PgClockReports(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<ClockReport>> ofComplaint(String complaint, Viewer viewer) {
        return query(OF_COMPLAINT, complaint, viewer.seesAll(), units(viewer));
    }

    @Override
    public Uni<List<ClockReport>> atRisk(Duration within, Viewer viewer, Mark behind, int limit) {
        return pool.query(NOW)
                .execute()
                .map(rows -> PgTx.instant(rows.iterator().next(), "now").plus(within))
                .chain(until ->
                        query(AT_RISK, until, viewer.seesAll(), units(viewer), behind.dueAt(), behind.clock(), limit));
    }

    private static String[] units(Viewer viewer) {
        return viewer.units().toArray(new String[0]);
    }

    private Uni<List<ClockReport>> query(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(PgTx.tuple(parameters)).map(PgClockReports::reports);
    }

    private static List<ClockReport> reports(RowSet<Row> rows) {
        Map<UUID, ClockReport> reports = new LinkedHashMap<>();
        for (Row row : rows) {
            ClockReport report = report(row);
            reports.merge(report.promise().id(), report, ClockReport::and);
        }
        return List.copyOf(reports.values());
    }

    private static ClockReport report(Row row) {
        boolean fired = row.getUUID("firing_id") != null;
        return new ClockReport(
                Rows.promise(row),
                row.getString("clock_state"),
                PgTx.instant(row, "ended_at"),
                PgTx.instant(row, "paused_at"),
                PgTx.instant(row, "as_of"),
                row.getInteger("highest"),
                fired ? List.of(told(row)) : List.of());
    }

    private static ClockReport.Told told(Row row) {
        return new ClockReport.Told(
                Rows.firing(row), row.getString("acknowledged_by"), PgTx.instant(row, "acknowledged_at"));
    }
}
