package id.siaga.routing.decision.schedule;

import id.siaga.routing.config.RoutingConfig;
import id.siaga.routing.decision.application.LearnRouting;
import id.siaga.routing.decision.learning.Apprentice;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** What is new is learned twice a minute. How far that is, is measured only where learning is on. */
@ApplicationScoped
class LearnTick {
    private static final int BATCH = 100;

    private final LearnRouting learnRouting;
    private final RoutingConfig config;
    private final Apprentice apprentice;
    private final MeterRegistry meters;

    LearnTick(LearnRouting learnRouting, RoutingConfig config, Apprentice apprentice, MeterRegistry meters) {
        this.learnRouting = learnRouting;
        this.config = config;
        this.apprentice = apprentice;
        this.meters = meters;
    }

    void measure(@Observes StartupEvent event) {
        if (config.learning()) {
            gauge("siaga.routing.model.in.use", model -> model.isModelInUse() ? 1 : 0);
            gauge("siaga.routing.examples.learned", Apprentice::learned);
            gauge("siaga.routing.examples.recent", Apprentice::recent);
            gauge("siaga.routing.leads", Apprentice::leads);
        }
    }

    private void gauge(String name, ToDoubleFunction<Apprentice> value) {
        Gauge.builder(name, apprentice, value).register(meters);
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
}
