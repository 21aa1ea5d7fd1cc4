package id.siaga.sla.application;

import id.siaga.contracts.Event;
import id.siaga.eventing.InOrder;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.ClockChanges;
import id.siaga.sla.domain.ClockEffects;
import id.siaga.sla.domain.ClockKind;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.Happened;
import id.siaga.sla.domain.Opening;
import id.siaga.sla.domain.PausePolicy;
import id.siaga.sla.domain.Promise;
import id.siaga.sla.domain.Promises;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the clocks a happening opens, each once however often it is told, and ends those they take the place of. */
@ApplicationScoped
class OpenClocks {
    private final Clocks clocks;
    private final Promises promises;
    private final ReviveClock reviveClock;
    private final Outbox outbox;

    OpenClocks(Clocks clocks, Promises promises, ReviveClock reviveClock, Outbox outbox) {
        this.clocks = clocks;
        this.promises = promises;
        this.reviveClock = reviveClock;
        this.outbox = outbox;
    }

    /** @param open what has not ended of this complaint */
    Uni<Void> handle(Tx tx, Happened happened, List<Clock.Open> open, ClockChanges changes, Instant now) {
        List<ClockKind> kinds = ClockEffects.opened(happened.what()).toList();
        return kinds.isEmpty() && !happened.changesMatter()
                ? Uni.createFrom().voidItem()
                : clocks.newestResponse(tx, happened.complaint())
                        .call(before -> remember(tx, happened, before))
                        .map(before -> promises.response(happened, before))
                        .chain(response -> response == null
                                ? Uni.createFrom().voidItem()
                                : open(
                                        tx,
                                        openings(kinds, happened, response, open, changes.pauses()),
                                        changes,
                                        happened.at(),
                                        now));
    }

    /** An open response is saved already; the one that ended says who answers for the next. */
    private Uni<Void> remember(Tx tx, Happened happened, Promise before) {
        return before == null || happened.about(before.matter()).equals(before.matter())
                ? Uni.createFrom().voidItem()
                : clocks.about(tx, before.id(), happened.about(before.matter()));
    }

    private List<Opening> openings(
            List<ClockKind> kinds, Happened happened, Promise response, List<Clock.Open> open, PausePolicy pauses) {
        return kinds.stream()
                .map(kind -> promises.of(kind, happened, response, open))
                .flatMap(Optional::stream)
                .map(promise -> Opening.of(promise, open, pauses))
                .flatMap(Optional::stream)
                .toList();
    }

    private Uni<Void> open(Tx tx, List<Opening> openings, ClockChanges changes, Instant at, Instant now) {
        List<Clock> replaced = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Opening opening : openings) {
            for (Clock.Open before : opening.replaces()) {
                Clock after = changes.replaced(before, at);
                replaced.add(after);
                ClockEvents.of(before, after, now).ifPresent(events::add);
            }
        }
        List<Clock.Running> wanted = openings.stream()
                .map(opening -> changes.started(opening.promise(), at))
                .toList();
        return clocks.save(tx, replaced)
                .chain(() -> outbox.append(tx, events))
                .chain(() -> clocks.start(tx, wanted))
                .chain(started -> outbox.append(
                                tx,
                                wanted.stream()
                                        .filter(clock ->
                                                started.contains(clock.promise().id()))
                                        .map(clock -> ClockEvents.started(clock.promise(), now))
                                        .toList())
                        .chain(() -> InOrder.each(
                                wanted.stream()
                                        .filter(clock -> !started.contains(
                                                clock.promise().id()))
                                        .toList(),
                                known -> reviveClock.handle(tx, known, changes, at, now))));
    }
}
