package id.siaga.sla.schedule;

import id.siaga.sla.application.FireDue;
import id.siaga.sla.application.SettleProvisional;
import id.siaga.sla.config.SlaConfig;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Fires what is due until nothing is left, and settles what became known; neither waits for the other. */
@ApplicationScoped
class FireTick {
    private final FireDue fireDue;
    private final SettleProvisional settleProvisional;
    private final SlaConfig config;

    FireTick(FireDue fireDue, SettleProvisional settleProvisional, SlaConfig config) {
        this.fireDue = fireDue;
        this.settleProvisional = settleProvisional;
        this.config = config;
    }

    @Scheduled(every = "{siaga.sla.fire-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> fire() {
        return Rounds.untilNothingIsLeft(fireDue::handle, config.claim().atOnce());
    }

    @Scheduled(every = "{siaga.sla.fire-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return Rounds.untilNothingIsLeft(settleProvisional::handle);
    }
}
