package id.siaga.sla.application;

import id.siaga.contracts.sla.ClockMet;
import id.siaga.eventing.InOrder;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.LadderPolicy;
import id.siaga.sla.domain.Promise;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** An officer's act ends the promise; whether in time is decided by the act's own instant. */
@ApplicationScoped
public class MeetClock {
    private final Clocks clocks;
    private final LadderPolicy ladder;
    private final Outbox outbox;

    MeetClock(Clocks clocks, LadderPolicy ladder, Outbox outbox) {
        this.clocks = clocks;
        this.ladder = ladder;
        this.outbox = outbox;
    }

    /** @param at when the act was committed */
    public Uni<Void> handle(Tx tx, String complaint, Instant at) {
        return clocks.running(tx, complaint)
                .chain(running -> InOrder.each(running, clock -> meet(tx, clock.met(at, ladder))));
    }

    private Uni<Void> meet(Tx tx, Clock.Met met) {
        return clocks.save(tx, met).chain(tx::instant).chain(now -> outbox.append(tx, event(met, now)));
    }

    private static ClockMet event(Clock.Met met, Instant now) {
        Promise promise = met.promise();
        return new ClockMet(
                promise.complaint(),
                promise.id().toString(),
                promise.kind().word(),
                met.at(),
                promise.dueAt(),
                met.inTime(),
                now);
    }
}
