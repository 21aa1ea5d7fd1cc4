package id.siaga.peer.quartz;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.quartz.utils.ConnectionProvider;

/** One pool for Quartz itself and for what its jobs do. */
final class PooledConnections implements ConnectionProvider {
    static final String NAME = "bench";

    private final HikariDataSource pool;

    PooledConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {
        pool.close();
    }
}
