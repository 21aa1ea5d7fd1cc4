package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads what is parked, for operators and for replay. */
@ApplicationScoped
class ParkedQueue {
    private static final String SELECT = "SELECT * FROM parked";

    private final Pool pool;

    ParkedQueue(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ParkedRecord>> waiting(long after, int limit) {
        return read(SELECT + " WHERE state = 'PARKED' AND id > $1 ORDER BY id LIMIT $2", after, limit);
    }

    Uni<Optional<ParkedRecord>> find(long id) {
        return read(SELECT + " WHERE id = $1", id).map(rows -> rows.stream().findFirst());
    }

    /** The oldest waiting record of a key: replay goes in order. */
    Uni<Optional<ParkedRecord>> firstOf(String topic, String key) {
        return read(
                        SELECT + " WHERE topic = $1 AND record_key = $2 AND state = 'PARKED' ORDER BY id LIMIT 1",
                        topic,
                        key)
                .map(rows -> rows.stream().findFirst());
    }

    private Uni<List<ParkedRecord>> read(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(PgTx.tuple(parameters)).map(ParkedQueue::records);
    }

    private static List<ParkedRecord> records(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ParkedQueue::parkedRecord)
                .toList();
    }

    private static ParkedRecord parkedRecord(Row row) {
        return new ParkedRecord(
                row.getLong("id"),
                row.getString("topic"),
                row.getInteger("partition_id"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("state"),
                PgTx.instant(row, "parked_at"),
                row.getString("resolved_by"),
                PgTx.instant(row, "resolved_at"),
                row.getString("sealed"));
    }
}
