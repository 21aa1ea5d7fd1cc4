package id.siaga.sla.schedule;

import id.siaga.sla.application.TakeStock;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts for the metrics and forgets old watermarks, at a pace the database does not feel. */
@ApplicationScoped
class TallyTick {
    private final TakeStock takeStock;

    TallyTick(TakeStock takeStock) {
        this.takeStock = takeStock;
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return takeStock.handle();
    }
}
