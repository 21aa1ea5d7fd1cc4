package id.siaga.sla.application;

import id.siaga.contracts.sla.ClockCancelled;
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

/** The promise falls away: nobody needs an answer any more. */
@ApplicationScoped
public class CancelClock {
    private final Clocks clocks;
    private final LadderPolicy ladder;
    private final Outbox outbox;

    CancelClock(Clocks clocks, LadderPolicy ladder, Outbox outbox) {
        this.clocks = clocks;
        this.ladder = ladder;
        this.outbox = outbox;
    }

    public Uni<Void> handle(Tx tx, String complaint, Instant at) {
        return clocks.running(tx, complaint)
                .chain(running -> InOrder.each(running, clock -> cancel(tx, clock.cancelled(at, ladder))));
    }

    private Uni<Void> cancel(Tx tx, Clock.Cancelled cancelled) {
        Promise promise = cancelled.promise();
        return clocks.save(tx, cancelled)
                .chain(tx::instant)
                .chain(now -> outbox.append(
                        tx,
                        new ClockCancelled(
                                promise.complaint(),
                                promise.id().toString(),
                                promise.kind().word(),
                                now)));
    }
}
