package id.siaga.sla.schedule;

import id.siaga.sla.application.FireDue;
import id.siaga.sla.application.SettleProvisional;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Fires what is due until nothing is left, and settles what became known. */
@ApplicationScoped
class FireTick {
    private final FireDue fireDue;
    private final SettleProvisional settleProvisional;

    FireTick(FireDue fireDue, SettleProvisional settleProvisional) {
        this.fireDue = fireDue;
        this.settleProvisional = settleProvisional;
    }

    @Scheduled(every = "{siaga.sla.fire-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> fire() {
        return Rounds.untilNothingIsLeft(fireDue::handle)
                .chain(() -> Rounds.untilNothingIsLeft(settleProvisional::handle));
    }
}
