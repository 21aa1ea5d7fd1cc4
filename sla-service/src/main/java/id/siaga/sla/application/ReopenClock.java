package id.siaga.sla.application;

import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.Promise;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Gives a reopened complaint a fresh promise of the same unit, one level higher on the ladder. */
@ApplicationScoped
public class ReopenClock {
    private final Clocks clocks;
    private final OpenClock openClock;

    ReopenClock(Clocks clocks, OpenClock openClock) {
        this.clocks = clocks;
        this.openClock = openClock;
    }

    /** @param level where the ladder begins at least */
    public Uni<Void> handle(Tx tx, String complaint, Instant startsAt, Instant dueAt, String policyVersion, int level) {
        return clocks.newest(tx, complaint).chain(before -> {
            String unit = before == null ? null : before.unit();
            int higher = before == null ? level : Math.max(level, before.firstLevel() + 1);
            return openClock.handle(tx, Promise.response(complaint, startsAt, dueAt, policyVersion, unit, higher));
        });
    }
}
