package id.siaga.peer.quartz;

import id.siaga.peer.Firing;
import java.sql.Connection;
import java.sql.SQLException;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.utils.DBConnectionManager;

/** What a trigger does; Quartz makes one for each. */
public final class FireJob implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try (Connection connection = DBConnectionManager.getInstance().getConnection(PooledConnections.NAME)) {
            Firing.commit(connection, context.getTrigger().getKey().getName());
        } catch (SQLException e) {
            throw new JobExecutionException("the firing was not committed", e);
        }
    }
}
