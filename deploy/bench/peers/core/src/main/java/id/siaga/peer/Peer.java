package id.siaga.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An engine that fires timers kept in PostgreSQL, reduced to what is compared: for each timer that is due one row in
 * {@code fired} and one in {@code outbox}, committed together.
 */
public interface Peer {
    /** Creates the engine's own tables with so many timers, all of them due already. */
    void load(Connection connection, int timers) throws SQLException;

    /** Begins to fire. @return stops it, after what is under way */
    AutoCloseable fire(HikariDataSource pool) throws Exception;
}
