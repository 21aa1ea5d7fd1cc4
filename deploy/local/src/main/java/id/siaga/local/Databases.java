package id.siaga.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One database and one role per service; what another service owns cannot even be read. */
public final class Databases {
    static final List<String> NAMES = List.of("intake", "routing", "sla", "notification", "reporting");

    /** In containers Keycloak keeps its data here too; locally it has a file of its own. */
    private static final String KEYCLOAK = "keycloak";

    /** Passwords by role. */
    private final Map<String, String> passwords;

    Databases(Map<String, String> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    /** Argument: JDBC address of the server; passwords from {@code POSTGRES_PASSWORD} and {@code SIAGA_DB_…_PASSWORD}. */
    public static void main(String[] args) throws SQLException {
        Map<String, String> passwords = new LinkedHashMap<>();
        Stream.concat(NAMES.stream(), Stream.of(KEYCLOAK))
                .forEach(name -> passwords.put(name, System.getenv(Secrets.databaseVariable(name))));
        String superuser = System.getenv("POSTGRES_PASSWORD");
        try (Connection connection = DriverManager.getConnection(args[0], "postgres", superuser)) {
            new Databases(passwords).create(connection);
        }
    }

    void create(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            for (String name : passwords.keySet()) {
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
        String password = passwords.get(name).replace("'", "''");
        statement.execute(verb + " ROLE " + name + " LOGIN PASSWORD '" + password + "'");
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
