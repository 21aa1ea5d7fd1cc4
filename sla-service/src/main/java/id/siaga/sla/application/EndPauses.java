package id.siaga.sla.application;

import id.siaga.contracts.Event;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.DueStep;
import id.siaga.sla.domain.LadderBook;
import id.siaga.sla.domain.PausePolicy;
import id.siaga.sla.domain.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lets clocks go on that have waited for the citizen as long as they may, as a set. */
@ApplicationScoped
class EndPauses {
    private final Clocks clocks;
    private final Policies policies;
    private final PausePolicy pauses;
    private final Outbox outbox;

    EndPauses(Clocks clocks, Policies policies, PausePolicy pauses, Outbox outbox) {
        this.clocks = clocks;
        this.policies = policies;
        this.pauses = pauses;
        this.outbox = outbox;
    }

    Uni<Void> handle(Tx tx, List<DueStep> due, Instant now) {
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : policies.book(tx, due.stream().map(DueStep::promise).toList())
                        .chain(ladders -> end(tx, due, ladders, now));
    }

    private Uni<Void> end(Tx tx, List<DueStep> due, LadderBook ladders, Instant now) {
        List<Clock> goingOn = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (DueStep step : due) {
            Clock.Paused paused = step.paused();
            Clock.Running running = paused.goingOn(paused.resumesAt(), ladders.of(step.promise()), pauses);
            goingOn.add(running);
            events.add(ClockEvents.resumed(paused, running, now));
        }
        return clocks.save(tx, goingOn).chain(() -> outbox.append(tx, events));
    }
}
