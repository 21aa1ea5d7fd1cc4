package id.siaga.intake.schedule;

import id.siaga.intake.application.CountParked;
import id.siaga.intake.application.Tables;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Keeps the figures of what is parked fresh. */
@ApplicationScoped
class ParkedTick {
    private static final Logger LOG = Logger.getLogger(ParkedTick.class);

    private final CountParked countParked;
    private final Tables tables;

    ParkedTick(CountParked countParked, Tables tables) {
        this.countParked = countParked;
        this.tables = tables;
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return tables.areThere()
                ? countParked.handle().onFailure().recoverWithUni(failure -> {
                    // No stack every 15 s: the figures' age tells how long it lasts.
                    LOG.warnf(
                            "what is parked was not counted, next try in 15 s: %s",
                            failure.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                })
                : Uni.createFrom().voidItem();
    }
}
