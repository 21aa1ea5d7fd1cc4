package id.siaga.peer.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import id.siaga.peer.Firing;
import id.siaga.peer.Peer;
import id.siaga.peer.PeerProgram;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * db-scheduler with lock-and-fetch and the fractions of its authors' own benchmark
 * (github.com/kagkarlsson/db-scheduler/pull/175). Its table is the one its repository gives for PostgreSQL, without the
 * index for priorities, which are not used.
 */
public final class DbSchedulerPeer implements Peer {
    private static final int THREADS = Integer.getInteger("peer.threads", 20);
    private static final double FETCH_BELOW = Double.parseDouble(System.getProperty("peer.lower", "4"));
    private static final double FETCH_UP_TO = Double.parseDouble(System.getProperty("peer.upper", "20"));

    private static final String TABLE = """
            CREATE TABLE scheduled_tasks (
                task_name            text        NOT NULL,
                task_instance        text        NOT NULL,
                task_data            bytea,
                execution_time       timestamptz,
                picked               boolean     NOT NULL,
                picked_by            text,
                last_success         timestamptz,
                last_failure         timestamptz,
                consecutive_failures int,
                last_heartbeat       timestamptz,
                version              bigint      NOT NULL,
                priority             smallint,
                state                text,
                PRIMARY KEY (task_name, task_instance))""";
    private static final String FILL = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT 'fire', uuidv7(), at, false, 1 FROM due_times(%d) at""";
    private static final String DUE = "CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)";
    private static final String ALIVE = "CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)";

    public static void main(String[] arguments) throws Exception {
        PeerProgram.run(new DbSchedulerPeer(), arguments);
    }

    @Override
    public void load(Connection connection, int timers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(FILL.formatted(timers));
            statement.execute(DUE);
            statement.execute(ALIVE);
        }
    }

    @Override
    public AutoCloseable fire(HikariDataSource pool) {
        OneTimeTask<Void> task = Tasks.oneTime("fire").execute((timer, context) -> commit(pool, timer.getId()));
        Scheduler scheduler = Scheduler.create(pool, task)
                .threads(THREADS)
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        scheduler.start();
        return scheduler::stop;
    }

    private static void commit(HikariDataSource pool, String timer) {
        try (Connection connection = pool.getConnection()) {
            Firing.commit(connection, timer);
        } catch (SQLException e) {
            throw new IllegalStateException("the firing was not committed; db-scheduler tries it again", e);
        }
    }
}
