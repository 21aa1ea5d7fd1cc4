package id.siaga.routing.decision.schedule;

import id.siaga.routing.config.RoutingConfig;
import id.siaga.routing.decision.application.LearnRouting;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LearnTick {
    private static final int BATCH = 100;

    private final LearnRouting learnRouting;
    private final RoutingConfig config;

    LearnTick(LearnRouting learnRouting, RoutingConfig config) {
        this.learnRouting = learnRouting;
        this.config = config;
    }

    @Scheduled(
            every = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> learn() {
        if (!config.learning()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> learnRouting.handle(BATCH))
                .whilst(read -> read == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Every night what was erased is forgotten. */
    @Scheduled(cron = "0 0 2 * * ?", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forgetErased() {
        learnRouting.again();
    }
}
