package id.siaga.sla.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.AudiencePolicy;
import id.siaga.sla.domain.Duties;
import id.siaga.sla.domain.Duty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Remembers who answers for a unit. A unit that loses the last one gets a duty clock; one that has somebody again needs
 * none and raises no alarm. A unit that never had anybody is noticed when somebody is to be told.
 */
@ApplicationScoped
public class ChangeDuty {
    private final Duties duties;
    private final AudiencePolicy policy;
    private final DutyClocks dutyClocks;
    private final Alarms alarms;

    ChangeDuty(Duties duties, AudiencePolicy policy, DutyClocks dutyClocks, Alarms alarms) {
        this.duties = duties;
        this.policy = policy;
        this.dutyClocks = dutyClocks;
        this.alarms = alarms;
    }

    public Uni<Void> handle(Tx tx, Duty duty, Instant at) {
        return duties.of(tx, List.of(duty.unit()))
                .map(known -> known.get(duty.unit()))
                .chain(before -> duties.save(tx, duty)
                        .chain(() -> before != null && before.version() >= duty.version()
                                ? Uni.createFrom().voidItem()
                                : changed(tx, before, duty, at)));
    }

    private Uni<Void> changed(Tx tx, Duty before, Duty duty, Instant at) {
        if (policy.somebodyAnswers(duty)) {
            return alarms.clear(tx, TellAudience.NOBODY_FOUND, duty.unit())
                    .chain(() -> dutyClocks.meet(tx, duty.unit(), at));
        }
        boolean lostTheLast = before != null && policy.somebodyAnswers(before);
        return lostTheLast
                ? dutyClocks.open(tx, duty.unit(), at)
                : Uni.createFrom().voidItem();
    }
}
