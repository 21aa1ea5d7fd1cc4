package id.siaga.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A peer as a process: {@code load N} fills its tables and ends, {@code fire} goes on until it is told to stop. */
public final class PeerProgram {
    private PeerProgram() {}

    /** The database stands in {@code PEER_URL}, {@code PEER_USER}, {@code PEER_PASSWORD}, {@code PEER_CONNECTIONS}. */
    public static void run(Peer peer, String[] arguments) throws Exception {
        HikariDataSource pool = pool(System.getenv());
        if (arguments[0].equals("load")) {
            try (pool;
                    Connection connection = pool.getConnection()) {
                peer.load(connection, Integer.parseInt(arguments[1]));
            }
            return;
        }
        AutoCloseable firing = peer.fire(pool);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(firing, pool, stopped)));
        stopped.await();
    }

    private static HikariDataSource pool(Map<String, String> environment) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(environment.get("PEER_URL"));
        config.setUsername(environment.get("PEER_USER"));
        config.setPassword(environment.get("PEER_PASSWORD"));
        config.setMaximumPoolSize(Integer.parseInt(environment.get("PEER_CONNECTIONS")));
        return new HikariDataSource(config);
    }

    private static void stop(AutoCloseable firing, HikariDataSource pool, CountDownLatch stopped) {
        try (pool;
                firing) {
            stopped.countDown();
        } catch (Exception e) {
            throw new IllegalStateException("the peer did not stop in order; its last firings are uncertain", e);
        }
    }
}
