package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Tallies;
import id.siaga.sla.domain.Tally;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

@ApplicationScoped
class PgTallies implements Tallies {
    private static final String CURRENT = """
            SELECT (SELECT count(*) FROM clock WHERE state = 'RUNNING') AS open,
                   (SELECT count(*) FROM clock WHERE state = 'RUNNING' AND due_at <= siaga.clock()) AS overdue,
                   (SELECT count(*) FROM firing WHERE state IN ('PROVISIONAL', 'UNCONFIRMED')) AS provisional,
                   coalesce(extract(epoch FROM siaga.clock() - (SELECT min(next_fire_at) FROM clock)), 0)::float8
                       AS oldest_seconds""";

    @Override
    public Uni<Tally> current(Tx tx) {
        return PgTx.of(tx)
                .preparedQuery(CURRENT)
                .execute()
                .map(rows -> Rows.first(
                        rows,
                        row -> new Tally(
                                row.getLong("open"),
                                row.getLong("overdue"),
                                row.getLong("provisional"),
                                Duration.ofMillis(Math.max(0, Math.round(row.getDouble("oldest_seconds") * 1000))))));
    }
}
