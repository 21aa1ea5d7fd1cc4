package id.siaga.sla.application;

import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.DueStep;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Firing.Certainty;
import id.siaga.sla.domain.Firings;
import id.siaga.sla.domain.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Carries out claimed steps as sets: firings, what each clock waits for next, and the events, in the claim's transaction. */
@ApplicationScoped
class FireSteps {
    private final Clocks clocks;
    private final Firings firings;
    private final TellAudience tellAudience;
    private final Policies policies;
    private final EndPauses endPauses;
    private final Timer lateness;

    FireSteps(
            Clocks clocks,
            Firings firings,
            TellAudience tellAudience,
            Policies policies,
            EndPauses endPauses,
            MeterRegistry meters) {
        this.clocks = clocks;
        this.firings = firings;
        this.tellAudience = tellAudience;
        this.policies = policies;
        this.endPauses = endPauses;
        this.lateness = Timer.builder("siaga.sla.firing.lateness")
                .description("from the moment a rung was due to its firing")
                .publishPercentileHistogram()
                .register(meters);
    }

    /** @return how many steps were claimed */
    Uni<Integer> handle(Tx tx, List<DueStep> due, Instant now, Certainty certainty) {
        List<DueStep> waiting = due.stream().filter(DueStep::endsPause).toList();
        List<DueStep> rungs = due.stream().filter(step -> !step.endsPause()).toList();
        return endPauses
                .handle(tx, waiting, now)
                .chain(() -> rungs.isEmpty() ? Uni.createFrom().voidItem() : fire(tx, rungs, now, certainty))
                .replaceWith(due.size());
    }

    private Uni<Void> fire(Tx tx, List<DueStep> due, Instant now, Certainty certainty) {
        List<Firing> fired = due.stream()
                .map(step -> Firing.of(step, now, certainty, List.of()))
                .toList();
        return tellAudience
                .address(tx, fired, certainty)
                .chain(addressed -> firings.add(
                                tx,
                                addressed.stream()
                                        .map(TellAudience.Addressed::firing)
                                        .toList())
                        .chain(added -> tellAudience.announce(tx, only(added, addressed), now)))
                .chain(() ->
                        policies.book(tx, due.stream().map(DueStep::promise).toList()))
                .chain(ladders -> clocks.advance(
                        tx,
                        due.stream()
                                .map(step -> step.move(ladders.of(step.promise()), now))
                                .toList()))
                .invoke(() -> fired.forEach(this::measure));
    }

    private static List<TellAudience.Addressed> only(Set<UUID> added, List<TellAudience.Addressed> addressed) {
        return addressed.stream()
                .filter(told -> added.contains(told.firing().id()))
                .toList();
    }

    private void measure(Firing firing) {
        lateness.record(Duration.between(firing.step().at(), firing.firedAt()));
    }
}
