package id.siaga.sla.application;

import id.siaga.contracts.sla.EscalationUndeliverable;
import id.siaga.eventing.Alarms;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.region.Rung;
import id.siaga.sla.domain.Audience;
import id.siaga.sla.domain.AudiencePolicy;
import id.siaga.sla.domain.Duties;
import id.siaga.sla.domain.Duty;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Firing.Certainty;
import id.siaga.sla.domain.LadderBook;
import id.siaga.sla.domain.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the people of each firing at this moment. Where a rung has nobody, the next one hears and an alarm is raised. */
@ApplicationScoped
class TellAudience {
    static final String NOBODY_FOUND = "escalation.undeliverable";
    private static final String TRIAGE = "triage";
    private static final String NEXT_STEP =
            "Isi kepala, wakil, atau petugas jaga unit ini; jenjang berikutnya sudah diberi tahu.";

    /** A firing with the people it is for. */
    record Addressed(Firing firing, boolean fallenThrough) {}

    private final Duties duties;
    private final Policies policies;
    private final AudiencePolicy policy;
    private final Outbox outbox;
    private final DutyClocks dutyClocks;
    private final Alarms alarms;

    TellAudience(
            Duties duties,
            Policies policies,
            AudiencePolicy policy,
            Outbox outbox,
            DutyClocks dutyClocks,
            Alarms alarms) {
        this.duties = duties;
        this.policies = policies;
        this.policy = policy;
        this.outbox = outbox;
        this.dutyClocks = dutyClocks;
        this.alarms = alarms;
    }

    /** Provisional firings are addressed to nobody: board and operators see them anyway. */
    Uni<List<Addressed>> address(Tx tx, Collection<Firing> firings, Certainty certainty) {
        if (certainty == Certainty.PROVISIONAL) {
            return Uni.createFrom()
                    .item(firings.stream()
                            .map(firing -> new Addressed(firing, false))
                            .toList());
        }
        List<String> units = firings.stream()
                .map(firing -> firing.promise().unit())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return policies.book(tx, firings.stream().map(Firing::promise).toList())
                .chain(ladders -> duties.of(tx, units)
                        .map(known -> firings.stream()
                                .map(firing -> address(firing, certainty, ladders, known))
                                .toList()));
    }

    private Addressed address(Firing firing, Certainty certainty, LadderBook ladders, Map<String, Duty> duties) {
        if (firing.promise().complaint() == null) {
            return new Addressed(firing.as(certainty, List.of()), false);
        }
        List<Rung> rungs = ladders.of(firing.promise()).from(firing.step());
        Audience audience = policy.of(firing.promise().unit(), rungs, duties);
        return new Addressed(firing.as(certainty, audience.persons()), audience.fallenThrough());
    }

    Uni<Void> announce(Tx tx, Collection<Addressed> addressed, Instant now) {
        return outbox.append(
                        tx,
                        addressed.stream()
                                .flatMap(told -> EscalationEvents.of(told.firing(), now))
                                .toList())
                .chain(() -> dutyClocks.alarm(
                        tx,
                        addressed.stream()
                                .map(Addressed::firing)
                                .filter(firing -> firing.promise().complaint() == null)
                                .toList()))
                .chain(() -> alarm(
                        tx, addressed.stream().filter(Addressed::fallenThrough).toList(), now));
    }

    private Uni<Void> alarm(Tx tx, List<Addressed> fallenThrough, Instant now) {
        if (fallenThrough.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> subjects =
                fallenThrough.stream().map(TellAudience::subject).distinct().toList();
        return outbox.append(
                        tx,
                        fallenThrough.stream()
                                .map(told -> undeliverable(told.firing(), now))
                                .toList())
                .chain(() -> alarms.raise(tx, NOBODY_FOUND, subjects, NEXT_STEP));
    }

    private static String subject(Addressed told) {
        return Objects.requireNonNullElse(told.firing().promise().unit(), TRIAGE);
    }

    private static EscalationUndeliverable undeliverable(Firing firing, Instant now) {
        return new EscalationUndeliverable(
                firing.promise().complaint(),
                firing.id().toString(),
                firing.promise().unit(),
                firing.step().rung(),
                now);
    }
}
