package id.siaga.sla.schedule;

import id.siaga.sla.application.FireProvisionally;
import id.siaga.sla.application.TellUnconfirmed;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks after what is due while nothing certain is known. Begins some time after a start: others may be starting too. */
@ApplicationScoped
class SilenceTick {
    private final FireProvisionally fireProvisionally;
    private final TellUnconfirmed tellUnconfirmed;

    SilenceTick(FireProvisionally fireProvisionally, TellUnconfirmed tellUnconfirmed) {
        this.fireProvisionally = fireProvisionally;
        this.tellUnconfirmed = tellUnconfirmed;
    }

    @Scheduled(
            every = "{siaga.sla.fire-every}",
            delayed = "{siaga.sla.silence.grace}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> fire() {
        return Rounds.untilNothingIsLeft(fireProvisionally::handle)
                .chain(() -> Rounds.untilNothingIsLeft(tellUnconfirmed::handle));
    }
}
