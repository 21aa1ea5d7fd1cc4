package id.siaga.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL of this test JVM; every test class takes a fresh database from it. */
public final class TestPostgres implements TestServer {
    static final String ADMIN_PASSWORD = "postgres";
    /** Tests lose no data that matters in a power cut; everything else is as in production. */
    static final Map<String, String> SERVER_SETTINGS =
            Map.of("fsync", "off", "max_connections", "200", "max_prepared_transactions", "10");

    private final Control control = Control.of("postgres");

    TestPostgres() {}

    @Override
    public String address() {
        return control.ask("address");
    }

    @Override
    public void stop() {
        control.ask("stop");
    }

    @Override
    public void start() {
        control.ask("start");
    }

    /**
     * A fresh database and its role, both under one random name as in production. Its sessions live in Los Angeles on
     * purpose: SQL that leans on the session's time zone fails here and not in Banyuwangi.
     */
    public TestDatabase createDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        PGSimpleDataSource admin = new PGSimpleDataSource();
        admin.setURL("jdbc:postgresql://" + address() + "/postgres");
        admin.setUser("postgres");
        admin.setPassword(ADMIN_PASSWORD);
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            statement.execute("ALTER DATABASE " + name + " SET timezone = 'America/Los_Angeles'");
        } catch (SQLException e) {
            throw new IllegalStateException("the test server makes no database", e);
        }
        return new TestDatabase("jdbc:postgresql://" + address() + "/" + name, name, name);
    }
}
