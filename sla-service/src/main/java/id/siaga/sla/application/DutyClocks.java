package id.siaga.sla.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.InOrder;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.LadderBook;
import id.siaga.sla.domain.Policies;
import id.siaga.sla.domain.Promises;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The promise that a unit has somebody who answers. It is about no complaint, so no event of one tells of it: each level
 * of its ladder is an alarm that operators see.
 */
@ApplicationScoped
class DutyClocks {
    private static final String VACANT = "duty.vacant";
    private static final String NEXT_STEP =
            "Unit ini tanpa kepala, wakil, dan petugas jaga: tetapkan penggantinya, hubungi pembinanya.";

    private final Clocks clocks;
    private final Policies policies;
    private final Promises promises;
    private final Alarms alarms;

    DutyClocks(Clocks clocks, Policies policies, Promises promises, Alarms alarms) {
        this.clocks = clocks;
        this.policies = policies;
        this.promises = promises;
        this.alarms = alarms;
    }

    Uni<Void> open(Tx tx, String unit, Instant at) {
        return promises.duty(unit, at)
                .map(promise -> policies.book(tx, List.of(promise))
                        .map(ladders -> Clock.Running.started(promise, ladders.of(promise), at))
                        .chain(clock -> clocks.start(tx, List.of(clock)))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    Uni<Void> meet(Tx tx, String unit, Instant at) {
        return clocks.openOfUnit(tx, unit)
                .chain(open -> policies.book(
                                tx, open.stream().map(Clock::promise).toList())
                        .chain(ladders -> InOrder.each(open, clock -> meet(tx, clock, ladders, at))));
    }

    /** Somebody answers now, however late: what was due by then is told no more. */
    private Uni<Void> meet(Tx tx, Clock.Open clock, LadderBook ladders, Instant at) {
        int height = ladders.of(clock.promise()).height();
        return clocks.save(tx, List.of(new Clock.Met(clock.promise(), null, at)))
                .chain(() -> InOrder.each(
                        IntStream.rangeClosed(1, height).boxed().toList(),
                        level -> alarms.clear(tx, code(level), clock.promise().unit())));
    }

    /** Raised once per level until somebody is named; never of a clock that has ended before its firing was settled. */
    Uni<Void> alarm(Tx tx, Collection<Firing> firings) {
        return InOrder.each(
                firings,
                firing -> clocks.running(tx, firing.promise().id())
                        .chain(running -> running == null
                                ? Uni.createFrom().voidItem()
                                : alarms.raise(
                                        tx,
                                        code(firing.step().level()),
                                        firing.promise().unit(),
                                        NEXT_STEP)));
    }

    private static String code(int level) {
        return level <= 1 ? VACANT : VACANT + ".level-" + level;
    }
}
