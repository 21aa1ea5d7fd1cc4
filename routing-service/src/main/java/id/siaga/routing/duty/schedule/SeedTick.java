package id.siaga.routing.duty.schedule;

import id.siaga.routing.duty.application.SeedPeople;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** At the start, and again in case the start met an outage; the second time finds nothing to do. */
@ApplicationScoped
class SeedTick {
    private final SeedPeople seedPeople;

    SeedTick(SeedPeople seedPeople) {
        this.seedPeople = seedPeople;
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> seed() {
        return seedPeople.handle();
    }
}
