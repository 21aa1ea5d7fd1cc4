package id.siaga.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one test class, and how to get in. */
public record TestDatabase(String jdbcUrl, String username, String password) {
    public String reactiveUrl() {
        return jdbcUrl.substring("jdbc:".length());
    }

    public Connection connect() throws SQLException {
        // Not DriverManager: it refuses drivers that another class loader has registered.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl);
        source.setUser(username);
        source.setPassword(password);
        return source.getConnection();
    }
}
