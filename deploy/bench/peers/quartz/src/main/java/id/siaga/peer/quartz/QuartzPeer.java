package id.siaga.peer.quartz;

import com.zaxxer.hikari.HikariDataSource;
import id.siaga.peer.Peer;
import id.siaga.peer.PeerProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz with its clustered JDBC store, its own tables for PostgreSQL, and triggers taken in batches as large as the
 * thread pool. Triggers ignore misfires and share one durable job: both spare it statements.
 */
public final class QuartzPeer implements Peer {
    private static final String THREADS = System.getProperty("peer.threads", "15");

    private static final String JOB = """
            INSERT INTO qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable,
                                          is_nonconcurrent, is_update_data, requests_recovery)
            VALUES ('bench', 'fire', 'bench', '%s', true, false, false, false)""";
    private static final String TRIGGERS = """
            INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
                                       prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time,
                                       misfire_instr)
            SELECT 'bench', uuidv7(), 'bench', 'fire', 'bench', at, -1, 5, 'WAITING', 'SIMPLE', at, 0, -1
              FROM (SELECT (extract(epoch FROM due) * 1000)::bigint AS at FROM due_times(%d) due) times""";
    private static final String SIMPLE = """
            INSERT INTO qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval,
                                              times_triggered)
            SELECT sched_name, trigger_name, trigger_group, 0, 0, 0 FROM qrtz_triggers""";

    public static void main(String[] arguments) throws Exception {
        PeerProgram.run(new QuartzPeer(), arguments);
    }

    @Override
    public void load(Connection connection, int timers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // For each batch PostgreSQL would sort all triggers that are due; the index has them in order.
            statement.execute("ALTER DATABASE " + connection.getCatalog() + " SET enable_sort = off");
            statement.execute(tables());
            statement.execute(JOB.formatted(FireJob.class.getName()));
            statement.execute(TRIGGERS.formatted(timers));
            // Checking the foreign keys would take the wrong index and hours.
            statement.execute("ANALYZE qrtz_triggers");
            statement.execute(SIMPLE);
        }
    }

    @Override
    public AutoCloseable fire(HikariDataSource pool) throws SchedulerException {
        DBConnectionManager.getInstance().addConnectionProvider(PooledConnections.NAME, new PooledConnections(pool));
        Scheduler scheduler = new StdSchedulerFactory(settings()).getScheduler();
        scheduler.start();
        return () -> scheduler.shutdown(true);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("org.quartz.scheduler.instanceName", "bench");
        settings.put("org.quartz.scheduler.instanceId", "AUTO");
        settings.put("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", THREADS);
        settings.put("org.quartz.scheduler.batchTriggerAcquisitionFireAheadTimeWindow", "1000");
        settings.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.put("org.quartz.threadPool.threadCount", THREADS);
        settings.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.put("org.quartz.jobStore.dataSource", PooledConnections.NAME);
        settings.put("org.quartz.jobStore.isClustered", "true");
        settings.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        settings.put("org.quartz.jobStore.useProperties", "true");
        settings.put("org.quartz.jobStore.misfireThreshold", "3600000");
        return settings;
    }

    private static String tables() {
        try (InputStream script = Scheduler.class.getResourceAsStream("impl/jdbcjobstore/tables_postgres.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Quartz does not bring its tables; it can't be measured", e);
        }
    }
}
