package id.siaga.routing.decision.schedule;

import id.siaga.region.RegionPack;
import id.siaga.routing.config.RoutingConfig;
import id.siaga.routing.decision.application.LearnRouting;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every night what was erased is forgotten; when it is night, the region says and not the machine. */
@ApplicationScoped
class RebuildAtNight {
    private static final String JOB = "rebuild-at-night";
    private static final String TWO_O_CLOCK = "0 0 2 * * ?";

    private final LearnRouting learnRouting;
    private final RoutingConfig config;
    private final RegionPack pack;
    private final Scheduler scheduler;

    RebuildAtNight(LearnRouting learnRouting, RoutingConfig config, RegionPack pack, Scheduler scheduler) {
        this.learnRouting = learnRouting;
        this.config = config;
        this.pack = pack;
        this.scheduler = scheduler;
    }

    void plan(@Observes StartupEvent event) {
        if (config.learning()) {
            scheduler
                    .newJob(JOB)
                    .setCron(TWO_O_CLOCK)
                    .setTimeZone(pack.zone().getId())
                    .setSkipPredicate(Scheduled.ApplicationNotRunning.class)
                    .setTask(night -> learnRouting.again())
                    .schedule();
        }
    }
}
