package id.siaga.eventing.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The outbox table on the leader's own connection. The lock of the leader lives and dies with this connection, and
 * rows are deleted on it: who lost the lock can't delete any more.
 */
final class OutboxRows implements AutoCloseable {
    private static final long LEADER_LOCK = 5_146_420_001L;
    private static final String NEXT = """
            SELECT id, event_id, topic, record_key, type, traceparent, payload, created_at
              FROM outbox ORDER BY id LIMIT ?""";
    private static final String OPEN_WRITES = """
            SELECT siaga.clock() - (clock_timestamp() - min(xact_start)) AS at
              FROM pg_stat_activity
             WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()""";

    private final Connection connection;
    private final int batch;

    private OutboxRows(Connection connection, int batch) {
        this.connection = connection;
        this.batch = batch;
    }

    static OutboxRows open(DataSource dataSource, int batch) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        return new OutboxRows(connection, batch);
    }

    boolean tryToLead() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet locked = statement.executeQuery("SELECT pg_try_advisory_lock(" + LEADER_LOCK + ")");
            locked.next();
            return locked.getBoolean(1);
        }
    }

    /** The lowest rows, in order. */
    List<OutboxRow> next() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, batch);
            ResultSet rows = statement.executeQuery();
            List<OutboxRow> next = new ArrayList<>();
            while (rows.next()) {
                next.add(new OutboxRow(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        rows.getObject(8, OffsetDateTime.class).toInstant()));
            }
            return next;
        }
    }

    void delete(List<OutboxRow> published) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            Object[] ids = published.stream().map(OutboxRow::id).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    Instant clock() throws SQLException {
        return instant("SELECT siaga.clock() AS at");
    }

    /** When the oldest write still under way began, by the same clock; null when there is none. */
    Instant oldestOpenWrite() throws SQLException {
        return instant(OPEN_WRITES);
    }

    private Instant instant(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            OffsetDateTime at = rows.getObject(1, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }

    /** Unlocks before the pool takes the connection back: a pooled connection must not keep the lead. */
    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
    }
}
