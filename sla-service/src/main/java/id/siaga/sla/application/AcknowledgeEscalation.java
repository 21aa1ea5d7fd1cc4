package id.siaga.sla.application;

import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.sla.EscalationAcknowledged;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.application.Acknowledgement.Acknowledged;
import id.siaga.sla.application.Acknowledgement.NotTheirs;
import id.siaga.sla.application.Acknowledgement.Unknown;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.Escalations;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Firings;
import id.siaga.sla.domain.Policies;
import id.siaga.sla.domain.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody who answers for an escalation has seen it: its level stops repeating. The levels above still come. */
@ApplicationScoped
public class AcknowledgeEscalation {
    private static final String OPERATOR = "operator";
    private static final String UNIT_HEAD = "unit-head";

    private final UnitOfWork unitOfWork;
    private final Escalations escalations;
    private final Clocks clocks;
    private final Firings firings;
    private final Policies policies;
    private final Outbox outbox;

    AcknowledgeEscalation(
            UnitOfWork unitOfWork,
            Escalations escalations,
            Clocks clocks,
            Firings firings,
            Policies policies,
            Outbox outbox) {
        this.unitOfWork = unitOfWork;
        this.escalations = escalations;
        this.clocks = clocks;
        this.firings = firings;
        this.policies = policies;
        this.outbox = outbox;
    }

    /** @param role the highest one the person acts in */
    public Uni<Acknowledgement> handle(UUID id, Viewer viewer, String role) {
        return unitOfWork.run(tx -> escalations.visible(tx, id, viewer).chain(firing -> {
            if (firing == null) {
                return Uni.createFrom().<Acknowledgement>item(new Unknown());
            }
            return answersFor(firing, viewer, role)
                    ? acknowledge(tx, firing, new Actor(viewer.person(), role))
                            .<Acknowledgement>replaceWith(new Acknowledged())
                    : Uni.createFrom().<Acknowledgement>item(new NotTheirs());
        }));
    }

    private static boolean answersFor(Firing firing, Viewer viewer, String role) {
        String unit = firing.promise().unit();
        return role.equals(OPERATOR)
                || firing.audience().contains(viewer.person())
                || role.equals(UNIT_HEAD) && unit != null && viewer.units().contains(unit);
    }

    private Uni<Void> acknowledge(Tx tx, Firing firing, Actor actor) {
        return tx.instant()
                .chain(at -> firings.acknowledge(tx, firing.id(), actor.id(), at)
                        .chain(first -> first
                                ? stopRepeating(tx, firing, actor, at)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> stopRepeating(Tx tx, Firing firing, Actor actor, Instant at) {
        return clocks.running(tx, firing.promise().id())
                .chain(running -> running == null ? Uni.createFrom().voidItem() : stopRepeating(tx, running, firing))
                .chain(() -> firing.promise().complaint() == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(
                                tx,
                                new EscalationAcknowledged(
                                        firing.promise().complaint(),
                                        firing.id().toString(),
                                        actor,
                                        at)));
    }

    private Uni<Void> stopRepeating(Tx tx, Clock.Running running, Firing firing) {
        return policies.book(tx, List.of(running.promise()))
                .map(ladders -> running.acknowledged(firing.step().level(), ladders.of(running.promise())))
                .chain(clock -> clocks.save(tx, List.of(clock)));
    }
}
