package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.PreparedQuery;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A transaction on the reactive PostgreSQL client. */
public record PgTx(SqlConnection connection) implements Tx {
    private static final String INSTANT = "SELECT siaga.act_instant() AS at";

    /** @throws ClassCastException when the service keeps its state by other means; a programming error */
    public static SqlConnection of(Tx tx) {
        return ((PgTx) tx).connection();
    }

    /** The value as the client binds it: instants become UTC date-times. */
    public static Tuple tuple(Object... parameters) {
        Tuple tuple = Tuple.tuple();
        for (Object parameter : parameters) {
            tuple.addValue(parameter instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameter);
        }
        return tuple;
    }

    public static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public Uni<Integer> execute(String sql, Object... parameters) {
        return query(sql).execute(tuple(parameters)).map(RowSet::rowCount);
    }

    @Override
    public Uni<Boolean> any(String sql, Object... parameters) {
        return query(sql).execute(tuple(parameters)).map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Instant> instant() {
        return query(INSTANT).execute().map(rows -> instant(rows.iterator().next(), "at"));
    }

    private PreparedQuery<RowSet<Row>> query(String sql) {
        return connection.preparedQuery(sql);
    }
}
