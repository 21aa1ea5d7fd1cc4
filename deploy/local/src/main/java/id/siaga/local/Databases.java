package id.siaga.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database and one role per service; what another service owns cannot even be read. */
final class Databases {
    static final List<String> NAMES = List.of("intake", "routing", "sla", "notification", "reporting");

    private final PostgresServer server;
    private final Secrets secrets;

    Databases(PostgresServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    void run() {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                create(connection, statement, name);
            }
            // The watermark waits for the oldest open transaction of routing: none may stay open for long.
            statement.execute("ALTER ROLE routing SET transaction_timeout = '10s'");
            statement.execute("ALTER ROLE routing SET idle_in_transaction_session_timeout = '5s'");
        } catch (SQLException failure) {
            throw new LaunchFailed("PostgreSQL refused the databases: " + failure.getMessage(), failure);
        }
    }

    private void create(Connection connection, Statement statement, String name) throws SQLException {
        String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
        // Names come from the list above, passwords from our own alphabet: nothing to escape.
        statement.execute(verb + " ROLE " + name + " LOGIN PASSWORD '" + secrets.databasePassword(name) + "'");
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, name);
            return select.executeQuery().next();
        }
    }
}
