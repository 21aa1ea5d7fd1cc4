package id.siaga.sla.application;

import id.siaga.contracts.Event;
import id.siaga.contracts.sla.EscalationConfirmed;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.config.SlaConfig;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Firing.Certainty;
import id.siaga.sla.domain.Firings;
import id.siaga.sla.domain.Firings.Unsettled;
import id.siaga.sla.domain.Horizon;
import id.siaga.sla.domain.Horizons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Once everything is read, confirms what fired provisionally and tells the ladder, or withdraws it. */
@ApplicationScoped
public class SettleProvisional {
    private final UnitOfWork unitOfWork;
    private final Horizons horizons;
    private final Firings firings;
    private final TellAudience tellAudience;
    private final Outbox outbox;
    private final SlaConfig config;

    SettleProvisional(
            UnitOfWork unitOfWork,
            Horizons horizons,
            Firings firings,
            TellAudience tellAudience,
            Outbox outbox,
            SlaConfig config) {
        this.unitOfWork = unitOfWork;
        this.horizons = horizons;
        this.firings = firings;
        this.tellAudience = tellAudience;
        this.outbox = outbox;
        this.config = config;
    }

    /** One round. @return how many were settled; above zero means there may be more */
    public Uni<Integer> handle() {
        return unitOfWork.run(tx -> horizons.current(tx).chain(horizon -> settle(tx, horizon)));
    }

    private Uni<Integer> settle(Tx tx, Horizon horizon) {
        Instant until = horizon.certainUntil();
        if (horizon.congested() || until == null) {
            return Uni.createFrom().item(0);
        }
        return firings.claimSettled(tx, until, config.claim().oldest()).chain(claimed -> {
            List<Firing> wrong = firings(claimed, unsettled -> !unsettled.wasRight());
            List<Firing> right = firings(claimed, Unsettled::wasRight);
            return withdraw(tx, wrong, horizon.now())
                    .chain(() -> confirm(tx, right, horizon.now()))
                    .replaceWith(claimed.size());
        });
    }

    private Uni<Void> withdraw(Tx tx, List<Firing> wrong, Instant now) {
        List<Firing> withdrawn = wrong.stream()
                .map(firing -> firing.as(Certainty.WITHDRAWN, firing.audience()))
                .toList();
        return firings.save(tx, withdrawn).chain(() -> outbox.append(tx, EscalationEvents.withdrawn(wrong, now)));
    }

    /** Who was told unconfirmed hears only that it was right; who was not told yet hears of the escalation itself. */
    private Uni<Void> confirm(Tx tx, List<Firing> right, Instant now) {
        List<Event> events = escalations(right)
                .map(firing -> (Event) new EscalationConfirmed(
                        firing.promise().complaint(),
                        firing.id().toString(),
                        now,
                        firing.promise().kind().word()))
                .toList();
        List<Firing> told = right.stream()
                .filter(firing -> firing.certainty() == Certainty.UNCONFIRMED)
                .map(firing -> firing.as(Certainty.CONFIRMED, firing.audience()))
                .toList();
        List<Firing> untold = right.stream()
                .filter(firing -> firing.certainty() == Certainty.PROVISIONAL)
                .toList();
        return outbox.append(tx, events)
                .chain(() -> firings.save(tx, told))
                .chain(() -> tellAudience.address(tx, untold, Certainty.CONFIRMED))
                .call(addressed -> firings.save(
                        tx,
                        addressed.stream().map(TellAudience.Addressed::firing).toList()))
                .chain(addressed -> tellAudience.announce(tx, addressed, now));
    }

    private static Stream<Firing> escalations(List<Firing> firings) {
        return firings.stream()
                .filter(firing ->
                        !firing.step().isReminder() && firing.promise().complaint() != null);
    }

    private static List<Firing> firings(List<Unsettled> claimed, Predicate<Unsettled> wanted) {
        return claimed.stream().filter(wanted).map(Unsettled::firing).toList();
    }
}
