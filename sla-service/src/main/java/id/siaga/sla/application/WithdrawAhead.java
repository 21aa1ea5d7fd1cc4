package id.siaga.sla.application;

import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Firings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Takes back what fired provisionally after a pause had begun that was not known yet. */
@ApplicationScoped
class WithdrawAhead {
    private final Firings firings;
    private final Outbox outbox;

    WithdrawAhead(Firings firings, Outbox outbox) {
        this.firings = firings;
        this.outbox = outbox;
    }

    Uni<Void> handle(Tx tx, List<Clock.Paused> paused, Instant now) {
        return paused.isEmpty()
                ? Uni.createFrom().voidItem()
                : firings.withdrawAhead(tx, paused)
                        .chain(withdrawn -> outbox.append(tx, EscalationEvents.withdrawn(withdrawn, now)));
    }
}
