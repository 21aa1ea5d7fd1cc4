package id.siaga.notification.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.notification.application.Ledger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One query for permission and content: a complaint without notifications is a row of nulls, an invisible one is none. */
@ApplicationScoped
class PgLedger implements Ledger {
    private static final String OF = """
            SELECT n.*, lower(coalesce(n.held_reason, n.failed_reason)) AS reason
              FROM complaint c LEFT JOIN notification n ON n.complaint = c.id
             WHERE (c.id = $1 OR c.ticket = $1) AND ($2 OR c.unit = ANY ($3))
             ORDER BY n.seq""";

    private final Pool pool;

    PgLedger(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<List<Entry>>> of(String complaint, Visibility visibility) {
        return pool.preparedQuery(OF)
                .execute(PgTx.tuple(
                        complaint, visibility.seesAll(), visibility.units().toArray(new String[0])))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(entries(rows)));
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getUUID("id") != null)
                .map(PgLedger::entry)
                .toList();
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getUUID("id").toString(),
                row.getString("recipient"),
                row.getString("audience"),
                row.getString("purpose"),
                row.getString("channel"),
                row.getString("state"),
                row.getString("reason"),
                row.getInteger("error_code"),
                row.getInteger("attempts"),
                PgTx.instant(row, "requested_at"),
                PgTx.instant(row, "sent_at"),
                PgTx.instant(row, "delivered_at"),
                PgTx.instant(row, "read_at"));
    }
}
