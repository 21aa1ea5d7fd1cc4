package id.siaga.sla.application;

import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.ClockChanges;
import id.siaga.sla.domain.ClockKind;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.Firings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A category that is given back, or a complaint taken back from outside: the same promise counts again. */
@ApplicationScoped
class ReviveClock {
    private static final Set<ClockKind> REVIVED = EnumSet.of(ClockKind.RESOLUTION, ClockKind.LEGAL);

    private final Clocks clocks;
    private final Firings firings;
    private final Outbox outbox;

    ReviveClock(Clocks clocks, Firings firings, Outbox outbox) {
        this.clocks = clocks;
        this.firings = firings;
        this.outbox = outbox;
    }

    /** No rung that has fired comes again, and no level is left out. */
    Uni<Void> handle(Tx tx, Clock.Running known, ClockChanges changes, Instant at, Instant now) {
        if (!REVIVED.contains(known.promise().kind())) {
            return Uni.createFrom().voidItem();
        }
        return firings.last(tx, known.promise().id())
                .map(last -> changes.revived(known.promise(), last, at))
                .chain(clock -> clocks.revive(tx, clock))
                .chain(revived -> revived
                        ? outbox.append(tx, ClockEvents.started(known.promise(), now))
                        : Uni.createFrom().voidItem());
    }
}
