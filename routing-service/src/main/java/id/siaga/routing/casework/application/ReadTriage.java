package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.casework.application.CaseDesk.Mark;
import id.siaga.routing.casework.application.CaseDesk.Wanted;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.State;
import id.siaga.routing.decision.domain.Decisions;
import id.siaga.routing.decision.domain.RoutingDecision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What waits for a person to say who leads, nearest deadline first, each with what the last decision thought. */
@ApplicationScoped
public class ReadTriage {
    private final UnitOfWork unitOfWork;
    private final CaseDesk desk;
    private final Decisions decisions;

    ReadTriage(UnitOfWork unitOfWork, CaseDesk desk, Decisions decisions) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.decisions = decisions;
    }

    /** {@code decision} is null for one that was registered before decisions were kept. */
    public record Waiting(Complaint complaint, RoutingDecision decision, Instant since) {}

    /** @param after where the page before ended, or null */
    public Uni<List<Waiting>> handle(Officer officer, Mark after, int limit) {
        Wanted wanted = new Wanted(Set.of(State.TRIAGE), null, null, null, false, after, limit);
        return unitOfWork.run(tx -> desk.list(tx, officer, wanted).chain(found -> explained(tx, found)));
    }

    private Uni<List<Waiting>> explained(Tx tx, List<Complaint> found) {
        List<UUID> ids =
                found.stream().map(complaint -> complaint.filing().id()).toList();
        return decisions
                .latest(tx, ids)
                .chain(decided -> desk.inTriageSince(tx, ids)
                        .map(since -> found.stream()
                                .map(complaint -> waiting(complaint, decided, since))
                                .toList()));
    }

    private static Waiting waiting(Complaint complaint, Map<UUID, RoutingDecision> decided, Map<UUID, Instant> since) {
        UUID id = complaint.filing().id();
        return new Waiting(complaint, decided.get(id), since.get(id));
    }
}
