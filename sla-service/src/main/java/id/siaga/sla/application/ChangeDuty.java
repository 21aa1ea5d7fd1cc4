package id.siaga.sla.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Duties;
import id.siaga.sla.domain.Duty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers who answers for a unit; a unit that has somebody again raises no alarm. */
@ApplicationScoped
public class ChangeDuty {
    private final Duties duties;
    private final Alarms alarms;

    ChangeDuty(Duties duties, Alarms alarms) {
        this.duties = duties;
        this.alarms = alarms;
    }

    public Uni<Void> handle(Tx tx, Duty duty) {
        boolean somebody = duty.head() != null || duty.deputy() != null || duty.onDuty() != null;
        return duties.save(tx, duty)
                .chain(() -> somebody
                        ? alarms.clear(tx, TellAudience.NOBODY_FOUND, duty.unit())
                        : Uni.createFrom().voidItem());
    }
}
