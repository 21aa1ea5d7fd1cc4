package id.siaga.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Moves the clock of one test database. {@code siaga.clock()} keeps ticking, shifted by an offset that every session
 * sees at once. Takes hold at its first use, after the service has made its schema.
 */
public final class MutableClock {
    private static final String INSTALL = """
            CREATE SCHEMA IF NOT EXISTS siaga;
            CREATE TABLE IF NOT EXISTS siaga.clock_offset (
                only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), value interval NOT NULL);
            INSERT INTO siaga.clock_offset (value) VALUES ('0') ON CONFLICT DO NOTHING;
            CREATE OR REPLACE FUNCTION siaga.clock() RETURNS timestamptz LANGUAGE sql VOLATILE
                AS 'SELECT clock_timestamp() + (SELECT value FROM siaga.clock_offset)'""";
    private static final String SHIFT =
            "UPDATE siaga.clock_offset SET value = value + make_interval(secs => ?::double precision / 1000000)";
    private static final String SET = "UPDATE siaga.clock_offset SET value = ? - clock_timestamp()";

    private final TestDatabase database;
    private boolean installed;

    public MutableClock(TestDatabase database) {
        this.database = database;
    }

    /** What {@code siaga.clock()} says now. */
    public Instant now() {
        return run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT siaga.clock()")) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    /** Negative durations move it back. */
    public void advance(Duration by) {
        long micros = by.toNanos() / 1_000;
        update(SHIFT, micros);
    }

    /** From here on the clock ticks on from {@code instant}. */
    public void set(Instant instant) {
        update(SET, instant.atOffset(ZoneOffset.UTC));
    }

    /** Back to the real time. */
    public void reset() {
        update("UPDATE siaga.clock_offset SET value = make_interval(secs => ?)", 0d);
    }

    private void update(String sql, Object value) {
        run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, value);
                return statement.executeUpdate();
            }
        });
    }

    private synchronized <T> T run(Work<T> work) {
        try (Connection connection = database.connect()) {
            if (!installed) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(INSTALL);
                }
                installed = true;
            }
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the test clock cannot be moved", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
