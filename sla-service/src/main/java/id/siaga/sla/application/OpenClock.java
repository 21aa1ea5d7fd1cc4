package id.siaga.sla.application;

import id.siaga.contracts.sla.ClockStarted;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.LadderPolicy;
import id.siaga.sla.domain.Promise;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Starts the clock of a promise, once, however often it is told. */
@ApplicationScoped
public class OpenClock {
    private final Clocks clocks;
    private final LadderPolicy ladder;
    private final Outbox outbox;

    OpenClock(Clocks clocks, LadderPolicy ladder, Outbox outbox) {
        this.clocks = clocks;
        this.ladder = ladder;
        this.outbox = outbox;
    }

    public Uni<Void> handle(Tx tx, Promise promise) {
        return clocks.start(tx, Clock.Running.started(promise, ladder))
                .chain(started ->
                        started ? announce(tx, promise) : Uni.createFrom().voidItem());
    }

    private Uni<Void> announce(Tx tx, Promise promise) {
        return tx.instant()
                .chain(at -> outbox.append(
                        tx,
                        new ClockStarted(
                                promise.complaint(),
                                promise.id().toString(),
                                promise.kind().word(),
                                promise.startsAt(),
                                promise.dueAt(),
                                promise.policyVersion(),
                                at)));
    }
}
