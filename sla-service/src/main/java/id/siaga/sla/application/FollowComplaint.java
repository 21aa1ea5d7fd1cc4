package id.siaga.sla.application;

import id.siaga.contracts.Event;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.ClockChanges;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.PausePolicy;
import id.siaga.sla.domain.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Does to a complaint's clocks what the table says: to those that have not ended first, then opens new ones. */
@ApplicationScoped
public class FollowComplaint {
    private final Clocks clocks;
    private final Policies policies;
    private final PausePolicy pauses;
    private final OpenClocks openClocks;
    private final WithdrawAhead withdrawAhead;
    private final Outbox outbox;

    FollowComplaint(
            Clocks clocks,
            Policies policies,
            PausePolicy pauses,
            OpenClocks openClocks,
            WithdrawAhead withdrawAhead,
            Outbox outbox) {
        this.clocks = clocks;
        this.policies = policies;
        this.pauses = pauses;
        this.openClocks = openClocks;
        this.withdrawAhead = withdrawAhead;
        this.outbox = outbox;
    }

    public Uni<Void> handle(Tx tx, Happened happened) {
        return tx.instant()
                .chain(now -> clocks.open(tx, happened.complaint())
                        .chain(open -> policies.book(
                                        tx, open.stream().map(Clock::promise).toList())
                                .map(book -> new ClockChanges(book, pauses))
                                .chain(changes -> change(tx, open, changes, happened, now)
                                        .chain(left -> openClocks.handle(tx, happened, left, changes, now)))));
    }

    /** @return what has not ended afterwards */
    private Uni<List<Clock.Open>> change(
            Tx tx, List<Clock.Open> open, ClockChanges changes, Happened happened, Instant now) {
        List<Clock> changed = new ArrayList<>();
        List<Clock.Open> left = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Clock.Open before : open) {
            Clock after = changes.after(before, happened);
            if (!after.equals(before)) {
                changed.add(after);
                ClockEvents.of(before, after, now).ifPresent(events::add);
            }
            if (after instanceof Clock.Open still) {
                left.add(still);
            }
        }
        return clocks.save(tx, changed)
                .chain(() -> outbox.append(tx, events))
                .chain(() -> withdrawAhead.handle(tx, paused(changed), now))
                .replaceWith(left);
    }

    private static List<Clock.Paused> paused(List<Clock> changed) {
        return changed.stream()
                .map(clock -> clock instanceof Clock.Paused paused ? paused : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
