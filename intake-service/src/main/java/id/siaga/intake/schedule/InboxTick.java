package id.siaga.intake.schedule;

import id.siaga.intake.application.SweepInbox;
import id.siaga.intake.application.Tables;
import id.siaga.intake.application.TellOfInbox;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Has the inbox swept, and told of when it takes nothing; any number of instances may do so at a time. */
@ApplicationScoped
class InboxTick {
    private static final Logger LOG = Logger.getLogger(InboxTick.class);

    private final SweepInbox sweepInbox;
    private final TellOfInbox tellOfInbox;
    private final Tables tables;

    InboxTick(SweepInbox sweepInbox, TellOfInbox tellOfInbox, Tables tables) {
        this.sweepInbox = sweepInbox;
        this.tellOfInbox = tellOfInbox;
        this.tables = tables;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return tables.areThere()
                ? sweepInbox.handle().replaceWithVoid().onFailure().recoverWithUni(failure -> {
                    LOG.warnf(
                            "the inbox was not swept, next try in an hour: %s",
                            failure.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                })
                : Uni.createFrom().voidItem();
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return tables.areThere()
                ? tellOfInbox.handle().onFailure().recoverWithUni(failure -> {
                    LOG.warnf(
                            "nobody is told how the inbox is, next try in five seconds: %s",
                            failure.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                })
                : Uni.createFrom().voidItem();
    }
}
