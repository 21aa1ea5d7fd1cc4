package id.siaga.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The limit: one statement on one connection takes a set of timers, deletes them and writes both rows, over and over. It
 * knows no ladder, no people, no watermark and nothing parked; an engine that knows them is measured against it.
 */
public final class BareLoop implements Peer {
    private static final int BATCH = 500;
    private static final Duration WHEN_NOTHING_IS_DUE = Duration.ofMillis(100);

    private static final String TABLE = "CREATE TABLE timer (id uuid PRIMARY KEY, due_at timestamptz NOT NULL)";
    private static final String FILL = """
            INSERT INTO timer SELECT uuidv7(), at FROM due_times(%d) at""";
    private static final String INDEX = "CREATE INDEX timer_due ON timer (due_at)";
    private static final String FIRE = """
            WITH due AS (
                SELECT id FROM timer WHERE due_at <= (SELECT siaga.clock())
                 ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED),
            gone AS (DELETE FROM timer USING due WHERE timer.id = due.id),
            once AS (INSERT INTO fired (id, fired_at) SELECT id, siaga.clock() FROM due)
            INSERT INTO outbox (event_id, topic, record_key, type, traceparent, payload)
            SELECT gen_random_uuid(), 'sla.events.v1', id, 'complaint.escalated.v1', ?, replace(?, '?', id::text)
              FROM due""";

    public static void main(String[] arguments) throws Exception {
        PeerProgram.run(new BareLoop(), arguments);
    }

    @Override
    public void load(Connection connection, int timers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(FILL.formatted(timers));
            statement.execute(INDEX);
        }
    }

    @Override
    public AutoCloseable fire(HikariDataSource pool) {
        Thread loop = Thread.ofPlatform().start(() -> loop(pool));
        return () -> {
            loop.interrupt();
            loop.join();
        };
    }

    private static void loop(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                PreparedStatement fire = connection.prepareStatement(FIRE)) {
            fire.setInt(1, BATCH);
            fire.setString(2, Firing.TRACEPARENT);
            fire.setString(3, Firing.PAYLOAD);
            while (!Thread.currentThread().isInterrupted()) {
                if (fire.executeUpdate() == 0) {
                    Thread.sleep(WHEN_NOTHING_IS_DUE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("the bare loop ended; the measurement is void", e);
        }
    }
}
