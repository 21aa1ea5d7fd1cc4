package id.siaga.routing.conversation.application;

import id.siaga.eventing.InOrder;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.casework.application.HearCitizen;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.config.RoutingConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One acknowledgement per report: at once when it has words, else when the citizen has stopped sending. */
@ApplicationScoped
public class Acknowledge {
    private final UnitOfWork unitOfWork;
    private final PendingAcks pending;
    private final HearCitizen hearCitizen;
    private final RoutingConfig config;

    Acknowledge(UnitOfWork unitOfWork, PendingAcks pending, HearCitizen hearCitizen, RoutingConfig config) {
        this.unitOfWork = unitOfWork;
        this.pending = pending;
        this.hearCitizen = hearCitizen;
        this.config = config;
    }

    Uni<Void> registered(Tx tx, Complaint complaint, boolean hasWords, Instant at) {
        return hasWords
                ? hearCitizen.acknowledge(tx, complaint, at)
                : pending.add(tx, complaint.filing().id(), at, config.ackQuiet(), config.ackLatest());
    }

    /** @param outside only now the place turned out to be outside: who was told otherwise hears it */
    Uni<Void> joined(Tx tx, UUID complaint, boolean hasWords, boolean outside, Instant at) {
        if (!hasWords) {
            return pending.postpone(tx, complaint, at, config.ackQuiet())
                    .chain(waiting -> redirect(tx, complaint, outside && !waiting, at));
        }
        return pending.take(tx, complaint)
                .chain(waiting ->
                        waiting ? hearCitizen.acknowledge(tx, complaint, at) : redirect(tx, complaint, outside, at));
    }

    private Uni<Void> redirect(Tx tx, UUID complaint, boolean outside, Instant at) {
        return outside
                ? hearCitizen.redirect(tx, complaint, at)
                : Uni.createFrom().voidItem();
    }

    /** @return how many were acknowledged; equal to {@code limit} means there may be more */
    public Uni<Integer> due(int limit) {
        return unitOfWork.run(tx -> pending.claimDue(tx, limit)
                .call(complaints -> tx.instant().chain(at -> acknowledge(tx, complaints, at)))
                .map(List::size));
    }

    private Uni<Void> acknowledge(Tx tx, List<UUID> complaints, Instant at) {
        return InOrder.each(complaints, complaint -> hearCitizen.acknowledge(tx, complaint, at));
    }
}
