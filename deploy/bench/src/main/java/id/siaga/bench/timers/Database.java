package id.siaga.bench.timers;

import id.siaga.local.LocalSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;

/** A database of the measured server, seen by its superuser through one connection. */
final class Database implements AutoCloseable {
    static final String SUPERUSER = "postgres";

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Empty, whatever was there before. */
    static Database fresh(LocalSystem local, String name, String owner) {
        try (Database server = open(local, "postgres")) {
            server.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            server.execute("CREATE DATABASE " + name + " OWNER " + owner);
        }
        return open(local, name);
    }

    static Database open(LocalSystem local, String name) {
        try {
            return new Database(DriverManager.getConnection(local.jdbcUrl(name), SUPERUSER, SUPERUSER));
        } catch (SQLException e) {
            throw new IllegalStateException("the measured database can't be reached: " + e.getMessage(), e);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the measured database refused: " + e.getMessage(), e);
        }
    }

    /** What was loaded is on disk and known to the planner before anything is measured. */
    void settle() {
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
    }

    OffsetDateTime clock() {
        return one(OffsetDateTime.class, "SELECT siaga.clock()");
    }

    long count(String sql, Object... parameters) {
        return one(Long.class, sql, parameters);
    }

    <T> T one(Class<T> type, String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the measured database could not be asked: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the measured database did not let go: " + e.getMessage(), e);
        }
    }
}
