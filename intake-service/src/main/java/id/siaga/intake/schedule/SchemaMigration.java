package id.siaga.intake.schedule;

import id.siaga.intake.application.Tables;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date beside the work. Other services migrate before they start; intake must take in messages
 * while PostgreSQL is down, so it tries until it is done.
 */
@ApplicationScoped
class SchemaMigration {
    private static final Logger LOG = Logger.getLogger(SchemaMigration.class);

    private final Flyway flyway;
    private final Tables tables;
    private boolean done;

    SchemaMigration(Flyway flyway, Tables tables) {
        this.flyway = flyway;
        this.tables = tables;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void migrate() {
        if (done) {
            return;
        }
        try {
            flyway.migrate();
            done = true;
            tables.areMade();
        } catch (FlywayException e) {
            LOG.warn("PostgreSQL does not take the schema yet, messages are taken in all the same; next try in 5 s");
        }
    }
}
