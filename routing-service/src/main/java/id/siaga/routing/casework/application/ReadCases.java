package id.siaga.routing.casework.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.casework.application.CaseDesk.Told;
import id.siaga.routing.casework.application.CaseDesk.Wanted;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.decision.domain.Decisions;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an officer looks at; anything the officer may not see is not found. */
@ApplicationScoped
public class ReadCases {
    private final UnitOfWork unitOfWork;
    private final CaseDesk desk;
    private final Decisions decisions;

    ReadCases(UnitOfWork unitOfWork, CaseDesk desk, Decisions decisions) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.decisions = decisions;
    }

    public Uni<List<Complaint>> list(Officer officer, Wanted wanted) {
        return unitOfWork.run(tx -> desk.list(tx, officer, wanted));
    }

    public Uni<Complaint> one(Officer officer, String ref) {
        return unitOfWork.run(tx -> desk.find(tx, officer, ref)).map(ReadCases::visible);
    }

    /** The codes of the last decision; empty when none was kept. */
    public Uni<List<String>> reasons(Complaint complaint) {
        UUID id = complaint.filing().id();
        return unitOfWork
                .run(tx -> decisions.latest(tx, List.of(id)))
                .map(found -> found.containsKey(id) ? found.get(id).reasons() : List.of());
    }

    public Uni<List<Told>> timeline(Officer officer, String ref) {
        return unitOfWork.run(tx -> desk.find(tx, officer, ref)
                .map(ReadCases::visible)
                .chain(complaint -> desk.timeline(tx, complaint.filing().id())));
    }

    private static Complaint visible(Optional<Complaint> found) {
        return found.orElseThrow(Refused::notFound);
    }
}
