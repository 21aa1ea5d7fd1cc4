package id.siaga.sla.application;

import id.siaga.contracts.Event;
import id.siaga.contracts.sla.ClockReminded;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.contracts.sla.EscalationWithdrawn;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Firing.Certainty;
import id.siaga.sla.domain.Promise;
import id.siaga.sla.domain.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a firing says to the outside. */
final class EscalationEvents {
    private EscalationEvents() {}

    /**
     * A reminder that is not certain is kept back: it may remind of what is done, and the next one is near. What is about
     * a unit is told by alarms.
     */
    static Stream<Event> of(Firing firing, Instant now) {
        if (firing.promise().complaint() == null) {
            return Stream.empty();
        }
        if (!firing.step().isReminder()) {
            return Stream.of(escalated(firing));
        }
        return firing.certainty() == Certainty.PROVISIONAL ? Stream.empty() : Stream.of(reminded(firing, now));
    }

    static List<Event> withdrawn(Collection<Firing> firings, Instant now) {
        return firings.stream()
                .filter(firing ->
                        !firing.step().isReminder() && firing.promise().complaint() != null)
                .<Event>map(firing -> new EscalationWithdrawn(
                        firing.promise().complaint(),
                        firing.id().toString(),
                        now,
                        firing.promise().kind().word()))
                .toList();
    }

    private static ComplaintEscalated escalated(Firing firing) {
        Promise promise = firing.promise();
        Step step = firing.step();
        return new ComplaintEscalated(
                promise.complaint(),
                promise.id().toString(),
                firing.id().toString(),
                step.level(),
                step.rung(),
                step.repetition(),
                firing.certainty() != Certainty.CONFIRMED,
                promise.unit(),
                firing.audience(),
                promise.dueAt(),
                firing.firedAt(),
                promise.kind().word());
    }

    private static ClockReminded reminded(Firing firing, Instant now) {
        Promise promise = firing.promise();
        return new ClockReminded(
                promise.complaint(),
                promise.id().toString(),
                firing.step().rung(),
                promise.unit(),
                firing.audience(),
                promise.dueAt(),
                now,
                promise.kind().word());
    }
}
